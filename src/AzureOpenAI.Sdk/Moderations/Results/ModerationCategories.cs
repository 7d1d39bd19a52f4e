using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>For each category, whether it was found.</summary>
public sealed class ModerationCategories : WireModel
{
    /// <summary>Gets or sets whether it was found: hate.</summary>
    [JsonPropertyName("hate")]
    public bool? Hate { get; set; }

    /// <summary>Gets or sets whether it was found: hate/threatening.</summary>
    [JsonPropertyName("hate/threatening")]
    public bool? HateThreatening { get; set; }

    /// <summary>Gets or sets whether it was found: harassment.</summary>
    [JsonPropertyName("harassment")]
    public bool? Harassment { get; set; }

    /// <summary>Gets or sets whether it was found: harassment/threatening.</summary>
    [JsonPropertyName("harassment/threatening")]
    public bool? HarassmentThreatening { get; set; }

    /// <summary>Gets or sets whether it was found: illicit.</summary>
    [JsonPropertyName("illicit")]
    public bool? Illicit { get; set; }

    /// <summary>Gets or sets whether it was found: illicit/violent.</summary>
    [JsonPropertyName("illicit/violent")]
    public bool? IllicitViolent { get; set; }

    /// <summary>Gets or sets whether it was found: self-harm.</summary>
    [JsonPropertyName("self-harm")]
    public bool? SelfHarm { get; set; }

    /// <summary>Gets or sets whether it was found: self-harm/intent.</summary>
    [JsonPropertyName("self-harm/intent")]
    public bool? SelfHarmIntent { get; set; }

    /// <summary>Gets or sets whether it was found: self-harm/instructions.</summary>
    [JsonPropertyName("self-harm/instructions")]
    public bool? SelfHarmInstructions { get; set; }

    /// <summary>Gets or sets whether it was found: sexual.</summary>
    [JsonPropertyName("sexual")]
    public bool? Sexual { get; set; }

    /// <summary>Gets or sets whether it was found: sexual/minors.</summary>
    [JsonPropertyName("sexual/minors")]
    public bool? SexualMinors { get; set; }

    /// <summary>Gets or sets whether it was found: violence.</summary>
    [JsonPropertyName("violence")]
    public bool? Violence { get; set; }

    /// <summary>Gets or sets whether it was found: violence/graphic.</summary>
    [JsonPropertyName("violence/graphic")]
    public bool? ViolenceGraphic { get; set; }

    private static readonly Dictionary<ModerationCategory, Func<ModerationCategories, bool?>> Known = new()
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

    /// <summary>Gets the categories that were found, those that this version does not know too.</summary>
    [JsonIgnore]
    public IReadOnlyList<ModerationCategory> Flagged =>
    [
        .. Known.Where(category => category.Value(this) == true).Select(static category => category.Key),
        .. (AdditionalProperties ?? new Dictionary<string, JsonElement>()).Where(static member => member.Value.ValueKind == JsonValueKind.True && member.Key.Length > 0).Select(static member => new ModerationCategory(member.Key)),
    ];

    /// <summary>Says whether a category was found, one that this version does not know too.</summary>
    /// <param name="category">The category.</param>
    /// <returns>Whether it was; null for one that the model does not know.</returns>
    public bool? Find(ModerationCategory category)
        => Known.TryGetValue(category, out Func<ModerationCategories, bool?>? known) ? known(this)
            : AdditionalProperties is not null && AdditionalProperties.TryGetValue(category.ToString(), out JsonElement other) && other.ValueKind is JsonValueKind.True or JsonValueKind.False ? other.GetBoolean()
            : null;
}
