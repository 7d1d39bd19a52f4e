using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>What the content filters found in a prompt or a reply. A filter that was not asked is null.</summary>
public sealed class ContentFilterResults : WireModel
{
    /// <summary>Gets or sets what was found of hate.</summary>
    public ContentFilterSeverityResult? Hate { get; set; }

    /// <summary>Gets or sets what was found of self-harm.</summary>
    public ContentFilterSeverityResult? SelfHarm { get; set; }

    /// <summary>Gets or sets what was found of sexual contents.</summary>
    public ContentFilterSeverityResult? Sexual { get; set; }

    /// <summary>Gets or sets what was found of violence.</summary>
    public ContentFilterSeverityResult? Violence { get; set; }

    /// <summary>Gets or sets whether swear words were found.</summary>
    public ContentFilterDetectionResult? Profanity { get; set; }

    /// <summary>Gets or sets whether an attempt to break the rules of the system message was found.</summary>
    public ContentFilterDetectionResult? Jailbreak { get; set; }

    /// <summary>Gets or sets whether instructions hidden in a document was found.</summary>
    public ContentFilterDetectionResult? IndirectAttack { get; set; }

    /// <summary>Gets or sets whether known text was found.</summary>
    public ContentFilterDetectionResult? ProtectedMaterialText { get; set; }

    /// <summary>Gets or sets whether code of public repositories were found.</summary>
    public ContentFilterDetectionResult? ProtectedMaterialCode { get; set; }

    /// <summary>Gets or sets whether statements without grounds in the documents were found.</summary>
    public ContentFilterDetectionResult? UngroundedMaterial { get; set; }

    /// <summary>Gets or sets whether personal data was found.</summary>
    public ContentFilterDetectionResult? PersonallyIdentifiableInformation { get; set; }

    /// <summary>Gets or sets what the custom block lists found.</summary>
    [JsonConverter(typeof(ContentFilterListConverter))]
    public ContentFilterListResult? CustomBlocklists { get; set; }

    /// <summary>Gets or sets what the custom topics found.</summary>
    [JsonConverter(typeof(ContentFilterListConverter))]
    public ContentFilterListResult? CustomTopics { get; set; }

    /// <summary>Gets or sets why the filters could not be asked.</summary>
    public ContentFilterError? Error { get; set; }

    /// <summary>Gets whether any filter held the text back.</summary>
    [JsonIgnore]
    public bool IsFiltered => Enumerate().Any(found => found.Filtered);

    /// <summary>Gets what each filter that was asked has found, also the filters that have no property here.</summary>
    /// <returns>A finding for each filter, in the order of the properties.</returns>
    public IEnumerable<ContentFilterFinding> Enumerate()
        => new[]
        {
            ContentFilterFinding.Of("hate", Hate),
            ContentFilterFinding.Of("self_harm", SelfHarm),
            ContentFilterFinding.Of("sexual", Sexual),
            ContentFilterFinding.Of("violence", Violence),
            ContentFilterFinding.Of("profanity", Profanity),
            ContentFilterFinding.Of("jailbreak", Jailbreak),
            ContentFilterFinding.Of("indirect_attack", IndirectAttack),
            ContentFilterFinding.Of("protected_material_text", ProtectedMaterialText),
            ContentFilterFinding.Of("protected_material_code", ProtectedMaterialCode),
            ContentFilterFinding.Of("ungrounded_material", UngroundedMaterial),
            ContentFilterFinding.Of("personally_identifiable_information", PersonallyIdentifiableInformation),
            ContentFilterFinding.Of("custom_blocklists", CustomBlocklists),
            ContentFilterFinding.Of("custom_topics", CustomTopics),
        }.Concat(AdditionalProperties?.Select(other => ContentFilterFinding.Of(other.Key, other.Value)) ?? []).OfType<ContentFilterFinding>();
}
