using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AzureOpenAI.Sdk;

/// <summary>Reads a whole value from JSON.</summary>
/// <exception cref="JsonException">It is no such value.</exception>
internal delegate T? WireReader<T>(ReadOnlySpan<byte> json);

/// <summary>How a type crosses the wire, looked up once.</summary>
internal static class Wire<T>
{
    internal static readonly JsonTypeInfo<T> Info = (JsonTypeInfo<T>)AzureOpenAIJson.Options.GetTypeInfo(typeof(T));

    /// <summary>Reads an answer: by the reader that its room has for it, or else by the serializer.</summary>
    internal static readonly WireReader<T> Read = AzureOpenAIJson.QuickReader<T>() ?? (static json => JsonSerializer.Deserialize(json, Info));
}
