using System.Text.Json;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>What one filter found.</summary>
public sealed class ContentFilterFinding
{
    private ContentFilterFinding(string filter, bool filtered) => (Filter, Filtered) = (filter, filtered);

    /// <summary>Gets the filter's name as the service writes it, for example <c>self_harm</c>.</summary>
    public string Filter { get; }

    /// <summary>Gets whether the text was held back for it.</summary>
    public bool Filtered { get; }

    /// <summary>Gets whether it was found; null for a filter with degrees.</summary>
    public bool? Detected { get; private init; }

    /// <summary>Gets how severe it is; null for a filter without degrees.</summary>
    public ContentFilterSeverity? Severity { get; private init; }

    /// <summary>Names the finding, which holds no contents.</summary>
    /// <returns>The filter, and what it found.</returns>
    public override string ToString() => $"{Filter}: {Severity?.ToString() ?? (Detected == true ? "detected" : "not detected")}{(Filtered ? ", filtered" : "")}";

    internal static ContentFilterFinding? Of(string filter, ContentFilterSeverityResult? result)
        => result is null ? null : new(filter, result.Filtered ?? false) { Severity = result.Severity };

    internal static ContentFilterFinding? Of(string filter, ContentFilterDetectionResult? result)
        => result is null ? null : new(filter, result.Filtered ?? false) { Detected = result.Detected };

    /// <summary>Reads the result of a filter that this version does not know.</summary>
    internal static ContentFilterFinding? Of(string filter, JsonElement result)
    {
        if (result.ValueKind != JsonValueKind.Object || IsTrue(result, "filtered") is not { } filtered)
        {
            return null;
        }

        ContentFilterSeverity? severity = result.TryGetProperty("severity", out JsonElement text) && text.ValueKind == JsonValueKind.String && TextConverter.Read(text) is { Length: > 0 } value
            ? new ContentFilterSeverity(value)
            : null;
        return new(filter, filtered) { Detected = IsTrue(result, "detected"), Severity = severity };
    }

    internal static ContentFilterFinding? Of(string filter, ContentFilterListResult? result)
        => result is null ? null : new(filter, result.Filtered ?? false) { Detected = result.Details.Any(detail => (detail?.Detected ?? detail?.Filtered) == true) };

    private static bool? IsTrue(JsonElement result, string name)
        => result.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
}
