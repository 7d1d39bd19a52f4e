namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>How a model, or some of its versions, can be trained.</summary>
internal sealed record TrainingRow(string Model, IReadOnlyList<string> Versions, TrainingPrice Price)
{
    public bool IsFor(string model, string? version)
        => string.Equals(Model, model, StringComparison.OrdinalIgnoreCase)
            && (version is null || Versions.Count == 0 || Versions.Contains(version, StringComparer.OrdinalIgnoreCase));
}
