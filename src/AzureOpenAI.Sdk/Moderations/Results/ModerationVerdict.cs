using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>What was found in one content.</summary>
public sealed class ModerationVerdict : WireModel
{
    /// <summary>Gets or sets whether anything was found.</summary>
    public bool? Flagged { get; set; }

    /// <summary>Gets or sets for each category, whether it was found.</summary>
    public ModerationCategories? Categories { get; set; }

    /// <summary>Gets or sets for each category, how sure the model is.</summary>
    public ModerationScores? CategoryScores { get; set; }

    /// <summary>Gets or sets for each category, which kinds of content the score is about; null from models for texts alone.</summary>
    public ModerationInputTypes? CategoryAppliedInputTypes { get; set; }

    /// <summary>Gets the categories that were found.</summary>
    [JsonIgnore]
    public IReadOnlyList<ModerationCategory> FlaggedCategories => Categories?.Flagged ?? [];

    /// <summary>Says whether a category was found.</summary>
    /// <param name="category">The category.</param>
    /// <returns>Whether it was; false for one that the model does not know.</returns>
    public bool Has(ModerationCategory category) => Categories?.Find(category) == true;

    /// <summary>Says how sure the model is of a category.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The score, from 0 to 1; null for a category that the model does not know.</returns>
    public double? ScoreOf(ModerationCategory category) => CategoryScores?.Find(category);
}
