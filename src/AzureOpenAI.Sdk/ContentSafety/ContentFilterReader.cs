using System.Text.Json;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>Reads filter results quickly: Azure sends them with each piece of a stream.</summary>
internal static class ContentFilterReader
{
    private static readonly ContentFilterSeverity.Converter Severities = new();
    private static readonly ContentFilterListConverter Lists = new();

    private static readonly ObjectReader<ContentFilterSeverityResult> Severity = new(
        static () => new(),
        ("filtered", static (result, ref reader) => result.Filtered = Member.Truth(ref reader)),
        ("severity", static (result, ref reader) => result.Severity = Member.Set(ref reader, Severities)));

    private static readonly ObjectReader<ContentFilterDetectionResult> Detection = new(
        static () => new(),
        ("filtered", static (result, ref reader) => result.Filtered = Member.Truth(ref reader)),
        ("detected", static (result, ref reader) => result.Detected = Member.Truth(ref reader)),
        ("citation", static (result, ref reader) => result.Citation = Member.Value<ContentFilterCitation>(ref reader)),
        ("redacted_text", static (result, ref reader) => result.RedactedText = Member.Text(ref reader)),
        ("sub_categories", static (result, ref reader) => result.SubCategories = Member.Value<IReadOnlyList<ContentFilterSubCategory>>(ref reader)!),
        ("details", static (result, ref reader) => result.Details = Member.Value<IReadOnlyList<ContentFilterSpan>>(ref reader)!));

    private static readonly ObjectReader<ContentFilterResults> Results = new(
        static () => new(),
        ("hate", static (results, ref reader) => results.Hate = Severity.Read(ref reader)),
        ("protected_material_code", static (results, ref reader) => results.ProtectedMaterialCode = Detection.Read(ref reader)),
        ("protected_material_text", static (results, ref reader) => results.ProtectedMaterialText = Detection.Read(ref reader)),
        ("self_harm", static (results, ref reader) => results.SelfHarm = Severity.Read(ref reader)),
        ("sexual", static (results, ref reader) => results.Sexual = Severity.Read(ref reader)),
        ("violence", static (results, ref reader) => results.Violence = Severity.Read(ref reader)),
        ("jailbreak", static (results, ref reader) => results.Jailbreak = Detection.Read(ref reader)),
        ("profanity", static (results, ref reader) => results.Profanity = Detection.Read(ref reader)),
        ("indirect_attack", static (results, ref reader) => results.IndirectAttack = Detection.Read(ref reader)),
        ("ungrounded_material", static (results, ref reader) => results.UngroundedMaterial = Detection.Read(ref reader)),
        ("personally_identifiable_information", static (results, ref reader) => results.PersonallyIdentifiableInformation = Detection.Read(ref reader)),
        ("custom_blocklists", static (results, ref reader) => results.CustomBlocklists = ReadList(ref reader)),
        ("custom_topics", static (results, ref reader) => results.CustomTopics = ReadList(ref reader)),
        ("error", static (results, ref reader) => results.Error = Member.Value<ContentFilterError>(ref reader)));

    private static readonly ObjectReader<PromptFilterResult> Prompt = new(
        static () => new(),
        ("prompt_index", static (prompt, ref reader) => prompt.PromptIndex = Member.SmallNumber(ref reader)),
        ("content_filter_results", static (prompt, ref reader) => prompt.ContentFilterResults = Results.Read(ref reader)),
        ("content_filter_result", static (prompt, ref reader) => prompt.ContentFilterResult = Results.Read(ref reader)));

    internal static IReadOnlyList<PromptFilterResult> ReadPrompts(ref Utf8JsonReader reader) => Member.List(ref reader, Prompt);

    internal static ContentFilterResults? Read(ref Utf8JsonReader reader) => Results.Read(ref reader);

    private static ContentFilterListResult? ReadList(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Null ? null : Lists.Read(ref reader, typeof(ContentFilterListResult), AzureOpenAIJson.Options);
}
