namespace AzureOpenAI.Sdk.Errors;

/// <summary>Puts what the service says of an error into words: its message, and of each single error the message and the field at fault.</summary>
internal static class ErrorText
{
    private const int MostDetails = 3;

    /// <summary>Returns the text, without the secret; empty when the service says nothing.</summary>
    internal static string Of(ServiceError? error, string? secret)
    {
        if (error is null)
        {
            return "";
        }

        List<string> parts = [WithTarget(error, secret)];
        parts.AddRange(error.Details.Take(MostDetails).Select(detail => WithTarget(detail, secret)));
        if (error.Details.Count > MostDetails)
        {
            parts.Add(FormattableString.Invariant($"And {error.Details.Count - MostDetails} more."));
        }

        return string.Join(" ", parts.Where(static part => part.Length > 0));
    }

    private static string WithTarget(ServiceError error, string? secret)
    {
        string message = error.Message is { } said ? Redaction.Clean(said, secret).Trim() : "";
        return string.IsNullOrWhiteSpace(error.Target) ? message : $"{message} (field: {Redaction.Clean(error.Target!, secret)})".TrimStart();
    }
}
