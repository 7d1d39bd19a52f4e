using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>Reads the facts that lie in the package.</summary>
internal static class EmbeddedData
{
    internal static JsonDocument Open(string name)
    {
        using Stream stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The package lacks its data '{name}'.");
        return JsonDocument.Parse(stream);
    }

    internal static long? Long(JsonElement entry, string name)
        => entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    internal static decimal? Money(JsonElement entry, string name)
        => entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}
