namespace AzureOpenAI.Sdk.Emulator.CommandLine;

/// <summary>A fault on the command line.</summary>
internal static class FaultArgument
{
    /// <returns>What is wrong with it; null when nothing is.</returns>
    internal static string? Add(string value, EmulatorOptions options)
    {
        var parts = new ArgumentParts(value);
        var kinds = Enum.GetValues<EmulatorFaultKind>();
        var index = Array.FindIndex(kinds, kind => string.Equals(kind.ToString(), parts.First, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
            return $"'{parts.First}' is no fault; there are: {string.Join(", ", kinds).ToLowerInvariant()}.";

        var plain = new EmulatorFault(kinds[index]);
        options.Faults.Add(new(kinds[index])
        {
            Deployment = parts.Text("deployment"),
            From = parts.Seconds("from") ?? plain.From,
            Duration = parts.Seconds("for", 0.001) ?? plain.Duration,
            Requests = parts.Whole("requests", 1),
            Status = (int?)parts.Number("status", 400, 599) ?? plain.Status,
            RetryAfter = parts.Seconds("retry-after"),
            Delay = parts.Number("delay", 0, 86_400_000) is { } delay ? TimeSpan.FromMilliseconds(delay) : plain.Delay,
            Events = parts.Whole("events", 0) ?? plain.Events,
        });
        return parts.Unknown();
    }
}
