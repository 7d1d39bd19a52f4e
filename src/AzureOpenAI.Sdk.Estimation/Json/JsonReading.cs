using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation.Json;

/// <summary>Reads members of JSON that may be absent, null or of another kind: then they count as absent.</summary>
internal static class JsonReading
{
    public static JsonElement? Member(this JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement? Member(this JsonElement element, string name, JsonValueKind kind)
        => element.Member(name) is { } value && value.ValueKind == kind ? value : null;

    public static string? Text(this JsonElement element, string name) => element.Member(name, JsonValueKind.String)?.Text();

    /// <summary>Reads a text.</summary>
    /// <exception cref="ArgumentException">It holds half of a pair of surrogates, which is no text.</exception>
    public static string Text(this JsonElement element)
    {
        try
        {
            return element.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw new ArgumentException("A text of the JSON holds half of a surrogate pair. Send whole characters.");
        }
    }

    public static int? Number(this JsonElement element, string name)
        => element.Member(name, JsonValueKind.Number) is { } value && value.TryGetInt32(out int number) ? number : null;

    public static decimal? Decimal(this JsonElement element, string name)
        => element.Member(name, JsonValueKind.Number) is { } value && value.TryGetDecimal(out decimal number) ? number : null;

    public static bool Flag(this JsonElement element, string name) => element.Member(name)?.ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name)
        => element.Member(name, JsonValueKind.Array) is { } value ? value.EnumerateArray() : [];

    public static IReadOnlyList<string> Texts(this JsonElement element, string name)
        => [.. element.Items(name).Where(static item => item.ValueKind == JsonValueKind.String).Select(static item => item.Text())];
}
