namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a moderation found.</summary>
public sealed class ResponseModerationOutcome : WireModel
{
    /// <summary>Gets or sets the kind: <c>moderation_result</c> or <c>error</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the model.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets whether anything was found.</summary>
    public bool? Flagged { get; set; }

    /// <summary>Gets or sets what was found.</summary>
    public IReadOnlyDictionary<string, bool>? Categories { get; set; }

    /// <summary>Gets or sets how sure that is, from 0 to 1.</summary>
    public IReadOnlyDictionary<string, double>? CategoryScores { get; set; }

    /// <summary>Gets or sets in what it was found.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? CategoryAppliedInputTypes { get; set; }

    /// <summary>Gets or sets the code, when the moderation failed.</summary>
    public string? Code { get; set; }

    /// <summary>Gets or sets what is said about it.</summary>
    public string? Message { get; set; }
}
