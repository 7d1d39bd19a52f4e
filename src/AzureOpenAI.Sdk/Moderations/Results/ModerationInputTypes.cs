using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>For each category, which kinds of content the score is about.</summary>
public sealed class ModerationInputTypes : WireModel
{
    /// <summary>Gets or sets the kinds for hate.</summary>
    [JsonPropertyName("hate")]
    public IReadOnlyList<ModerationInputType> Hate { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the kinds for hate/threatening.</summary>
    [JsonPropertyName("hate/threatening")]
    public IReadOnlyList<ModerationInputType> HateThreatening { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the kinds for harassment.</summary>
    [JsonPropertyName("harassment")]
    public IReadOnlyList<ModerationInputType> Harassment { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the kinds for harassment/threatening.</summary>
    [JsonPropertyName("harassment/threatening")]
    public IReadOnlyList<ModerationInputType> HarassmentThreatening { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the kinds for illicit.</summary>
    [JsonPropertyName("illicit")]
    public IReadOnlyList<ModerationInputType> Illicit { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the kinds for illicit/violent.</summary>
    [JsonPropertyName("illicit/violent")]
    public IReadOnlyList<ModerationInputType> IllicitViolent { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the kinds for self-harm.</summary>
    [JsonPropertyName("self-harm")]
    public IReadOnlyList<ModerationInputType> SelfHarm { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the kinds for self-harm/intent.</summary>
    [JsonPropertyName("self-harm/intent")]
    public IReadOnlyList<ModerationInputType> SelfHarmIntent { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the kinds for self-harm/instructions.</summary>
    [JsonPropertyName("self-harm/instructions")]
    public IReadOnlyList<ModerationInputType> SelfHarmInstructions { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the kinds for sexual.</summary>
    [JsonPropertyName("sexual")]
    public IReadOnlyList<ModerationInputType> Sexual { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the kinds for sexual/minors.</summary>
    [JsonPropertyName("sexual/minors")]
    public IReadOnlyList<ModerationInputType> SexualMinors { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the kinds for violence.</summary>
    [JsonPropertyName("violence")]
    public IReadOnlyList<ModerationInputType> Violence { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the kinds for violence/graphic.</summary>
    [JsonPropertyName("violence/graphic")]
    public IReadOnlyList<ModerationInputType> ViolenceGraphic { get; set => field = value ?? []; } = [];
}
