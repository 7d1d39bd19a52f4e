using System.Text.Json;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>How a score came about.</summary>
public sealed class GraderRunMetadata : WireModel
{
    /// <summary>Gets or sets the grader's name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the grader's kind.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets what went wrong, if anything did.</summary>
    public GraderRunErrors? Errors { get; set; }

    /// <summary>Gets or sets how long it took, in seconds.</summary>
    public double? ExecutionTime { get; set; }

    /// <summary>Gets or sets the single scores, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Scores { get; set; }

    /// <summary>Gets or sets how many tokens a model that graded used.</summary>
    public long? TokenUsage { get; set; }

    /// <summary>Gets or sets the model that graded, if one did.</summary>
    public string? SampledModelName { get; set; }
}
