using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>For each category, how sure the model is, from 0 to 1.</summary>
public sealed class ModerationScores : WireModel
{
    /// <summary>Gets or sets the score for hate.</summary>
    [JsonPropertyName("hate")]
    public double? Hate { get; set; }

    /// <summary>Gets or sets the score for hate/threatening.</summary>
    [JsonPropertyName("hate/threatening")]
    public double? HateThreatening { get; set; }

    /// <summary>Gets or sets the score for harassment.</summary>
    [JsonPropertyName("harassment")]
    public double? Harassment { get; set; }

    /// <summary>Gets or sets the score for harassment/threatening.</summary>
    [JsonPropertyName("harassment/threatening")]
    public double? HarassmentThreatening { get; set; }

    /// <summary>Gets or sets the score for illicit.</summary>
    [JsonPropertyName("illicit")]
    public double? Illicit { get; set; }

    /// <summary>Gets or sets the score for illicit/violent.</summary>
    [JsonPropertyName("illicit/violent")]
    public double? IllicitViolent { get; set; }

    /// <summary>Gets or sets the score for self-harm.</summary>
    [JsonPropertyName("self-harm")]
    public double? SelfHarm { get; set; }

    /// <summary>Gets or sets the score for self-harm/intent.</summary>
    [JsonPropertyName("self-harm/intent")]
    public double? SelfHarmIntent { get; set; }

    /// <summary>Gets or sets the score for self-harm/instructions.</summary>
    [JsonPropertyName("self-harm/instructions")]
    public double? SelfHarmInstructions { get; set; }

    /// <summary>Gets or sets the score for sexual.</summary>
    [JsonPropertyName("sexual")]
    public double? Sexual { get; set; }

    /// <summary>Gets or sets the score for sexual/minors.</summary>
    [JsonPropertyName("sexual/minors")]
    public double? SexualMinors { get; set; }

    /// <summary>Gets or sets the score for violence.</summary>
    [JsonPropertyName("violence")]
    public double? Violence { get; set; }

    /// <summary>Gets or sets the score for violence/graphic.</summary>
    [JsonPropertyName("violence/graphic")]
    public double? ViolenceGraphic { get; set; }

    private static readonly Dictionary<ModerationCategory, Func<ModerationScores, double?>> Known = new()
    {
        [ModerationCategory.Hate] = static all => all.Hate,
        [ModerationCategory.HateThreatening] = static all => all.HateThreatening,
        [ModerationCategory.Harassment] = static all => all.Harassment,
        [ModerationCategory.HarassmentThreatening] = static all => all.HarassmentThreatening,
        [ModerationCategory.Illicit] = static all => all.Illicit,
        [ModerationCategory.IllicitViolent] = static all => all.IllicitViolent,
        [ModerationCategory.SelfHarm] = static all => all.SelfHarm,
        [ModerationCategory.SelfHarmIntent] = static all => all.SelfHarmIntent,
        [ModerationCategory.SelfHarmInstructions] = static all => all.SelfHarmInstructions,
        [ModerationCategory.Sexual] = static all => all.Sexual,
        [ModerationCategory.SexualMinors] = static all => all.SexualMinors,
        [ModerationCategory.Violence] = static all => all.Violence,
        [ModerationCategory.ViolenceGraphic] = static all => all.ViolenceGraphic,
    };

    /// <summary>Says how sure the model is of a category, one that this version does not know too.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The score, from 0 to 1; null for a category that the model does not know.</returns>
    public double? Find(ModerationCategory category)
        => Known.TryGetValue(category, out Func<ModerationScores, double?>? known) ? known(this)
            : AdditionalProperties is not null && AdditionalProperties.TryGetValue(category.ToString(), out JsonElement other) && other.ValueKind == JsonValueKind.Number ? other.GetDouble()
            : null;
}
