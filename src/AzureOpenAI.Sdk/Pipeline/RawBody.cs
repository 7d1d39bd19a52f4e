using System.Text.Json;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>A request that somebody else wrote as JSON, read so far as the way needs to know it.</summary>
internal sealed class RawBody : IRoutedOptions, INamesKept
{
    private readonly JsonElement _root;

    /// <exception cref="ArgumentException">It is no JSON object, or asks for a stream.</exception>
    internal RawBody(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = 256 });
            _root = document.RootElement.Clone();
        }
        catch (JsonException failure)
        {
            throw new ArgumentException($"The body is no JSON (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}). Give the whole body, as UTF-8.", nameof(utf8Json));
        }

        if (_root.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("The body of a request must be a JSON object.", nameof(utf8Json));
        }

        if (_root.TryGetProperty("stream", out JsonElement stream) && stream.ValueKind == JsonValueKind.True)
        {
            throw new ArgumentException("The body asks for a stream, and this call reads a whole answer. Remove 'stream', or use the sub-client's StreamAsync.", nameof(utf8Json));
        }
    }

    internal string? Model => Text("model");

    public string? CacheKey => Text("prompt_cache_key");

    public long? OutputLimit => Number("max_completion_tokens") ?? Number("max_output_tokens") ?? Number("max_tokens");

    /// <summary>Looks for ids by the names that all the service's requests have for them.</summary>
    public void Name(ref HomeSearch search) => RawNames.Of(_root, ref search);

    /// <summary>Writes the request for a route, which decides how the model is named.</summary>
    internal CallBody For(Route route)
    {
        ReadOnlySpan<byte> model = route.ModelJson;
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (!model.IsEmpty)
            {
                writer.WritePropertyName("model");
                writer.WriteRawValue(model, skipInputValidation: true);
            }

            foreach (JsonProperty member in _root.EnumerateObject())
            {
                if (!member.NameEquals("model"u8))
                {
                    member.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        return new CopiedJson(buffer.ToArray(), model.IsEmpty ? 0 : JsonFront.Name.Length + model.Length) { Asked = this, Names = this };
    }

    private string? Text(string name) => _root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private long? Number(string name) => _root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) ? number : null;
}
