using System.Text.Json;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>What a grader made of a reply.</summary>
public sealed class GraderRunResult : WireModel
{
    /// <summary>Gets or sets the score.</summary>
    public double? Reward { get; set; }

    /// <summary>Gets or sets how the score came about.</summary>
    public GraderRunMetadata? Metadata { get; set; }

    /// <summary>Gets or sets the scores of a multi grader's graders, by their names.</summary>
    public IReadOnlyDictionary<string, JsonElement>? SubRewards { get; set; }

    /// <summary>Gets or sets what the models that graded cost, by their names.</summary>
    public IReadOnlyDictionary<string, JsonElement>? ModelGraderTokenUsagePerModel { get; set; }
}
