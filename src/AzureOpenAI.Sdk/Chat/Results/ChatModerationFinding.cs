namespace AzureOpenAI.Sdk.Chat;

/// <summary>What a moderating model found in one part.</summary>
public sealed class ChatModerationFinding : WireModel
{
    /// <summary>Gets or sets the kind, <c>moderation_result</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the moderating model.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets whether anything was found.</summary>
    public bool? Flagged { get; set; }

    /// <summary>Gets or sets whether each category was found, by its name.</summary>
    public IReadOnlyDictionary<string, bool>? Categories { get; set; }

    /// <summary>Gets or sets how sure the model is of each category, from 0 to 1.</summary>
    public IReadOnlyDictionary<string, double>? CategoryScores { get; set; }

    /// <summary>Gets or sets which kinds of contents each score is of: <c>text</c>, <c>image</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? CategoryAppliedInputTypes { get; set; }
}
