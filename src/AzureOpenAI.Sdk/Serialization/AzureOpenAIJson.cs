using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Completions;
using AzureOpenAI.Sdk.Containers;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Deployments;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Evals;
using AzureOpenAI.Sdk.Files;
using AzureOpenAI.Sdk.FineTuning;
using AzureOpenAI.Sdk.Grading;
using AzureOpenAI.Sdk.Images;
using AzureOpenAI.Sdk.ModelCatalog;
using AzureOpenAI.Sdk.Moderations;
using AzureOpenAI.Sdk.Realtime;
using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.Retrieval;
using AzureOpenAI.Sdk.Sandboxes;
using AzureOpenAI.Sdk.Serialization;
using AzureOpenAI.Sdk.Speech;
using AzureOpenAI.Sdk.Transcription;
using AzureOpenAI.Sdk.VectorStores;
using AzureOpenAI.Sdk.Videos;

namespace AzureOpenAI.Sdk;

/// <summary>Reads and writes every options and result type as the service does, without reflection.</summary>
/// <remarks>
/// Null and absent mean the same in all of the service's documents: null members are not written. A list that the JSON did not have is
/// empty and is not written; one that it had empty is written as <c>[]</c> again.
/// </remarks>
public static class AzureOpenAIJson
{
    /// <summary>Gets the options, read-only. Chain its resolver with your own to serialize your types together with these.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Reads a value from JSON.</summary>
    /// <typeparam name="T">An options, result or part type of this SDK.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is no JSON, or not that of such a value.</exception>
    public static T Parse<T>(string json)
        where T : WireModel
        => JsonSerializer.Deserialize(Require.NotNull(json), Wire<T>.Info) ?? throw new JsonException("The JSON is null.");

    /// <summary>Reads a value from JSON.</summary>
    /// <typeparam name="T">An options, result or part type of this SDK.</typeparam>
    /// <param name="utf8Json">The JSON text as UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is no JSON, or not that of such a value.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json)
        where T : WireModel
        => JsonSerializer.Deserialize(utf8Json, Wire<T>.Info) ?? throw new JsonException("The JSON is null.");

    /// <summary>Writes a value as JSON, exactly as it is sent.</summary>
    /// <typeparam name="T">An options, result or part type of this SDK.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The JSON text.</returns>
    public static string ToJson<T>(T value)
        where T : WireModel
        // By way of UTF-8: bytes of an unknown member that are no UTF-8 become U+FFFD instead of a failure.
        => Encoding.UTF8.GetString(ToUtf8Json(value));

    /// <summary>Writes a value as JSON in UTF-8, exactly as it is sent.</summary>
    /// <typeparam name="T">An options, result or part type of this SDK.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The JSON text.</returns>
    public static byte[] ToUtf8Json<T>(T value)
        where T : WireModel
        => JsonSerializer.SerializeToUtf8Bytes(Require.NotNull(value), Wire<T>.Info);

    /// <summary>Finds the reader of a type whose speed matters; null where the serializer's does.</summary>
    internal static WireReader<T>? QuickReader<T>() => typeof(T) == typeof(ChatResult) ? (WireReader<T>)(Delegate)(WireReader<ChatResult>)ChatResultReader.Read : null;

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // The service reads UTF-8; escaping every letter beyond ASCII would make Chinese six times as long.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver
                .Combine(
                    BatchJson.Default,
                    ChatJson.Default,
                    CompletionsJson.Default,
                    ContainersJson.Default,
                    DeploymentsJson.Default,
                    EmbeddingsJson.Default,
                    EvalsJson.Default,
                    FilesJson.Default,
                    FineTuningJson.Default,
                    ImagesJson.Default,
                    ModelCatalogJson.Default,
                    ModerationsJson.Default,
                    RealtimeJson.Default,
                    ResponsesJson.Default,
                    SpeechJson.Default,
                    TranscriptionJson.Default,
                    VectorStoresJson.Default,
                    VideosJson.Default,
                    GradingJson.Default,
                    RetrievalJson.Default,
                    SandboxesJson.Default,
                    ContentSafetyJson.Default,
                    ErrorJson.Default)
                .WithAddedModifier(KeepUnknownNames)
                .WithAddedModifier(CamelCase.Apply)
                .WithAddedModifier(SkipMissingLists)
                .WithAddedModifier(ChatInlineFiles.WriteStraight),
            Converters = { new TextConverter(), new WholeNumberConverter(), new SmallWholeNumberConverter(), new RealNumberConverter(), new ElementConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>
    /// A property for convenience, such as <see cref="ChatResult.Text"/>, is not of the wire. The serializer would drop a member of its name;
    /// without the property the member is kept as one that is not known.
    /// </summary>
    private static void KeepUnknownNames(JsonTypeInfo type)
    {
        for (int i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i] is { Get: null, Set: null, IsExtensionData: false })
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    /// <summary>A list that was never there is the one empty array that all share; it is told from one that was read as <c>[]</c>.</summary>
    private static void SkipMissingLists(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.PropertyType.IsGenericType && typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && !property.IsExtensionData)
            {
                property.ShouldSerialize = static (_, list) => list is not null and not Array { Length: 0 };
            }
        }
    }
}
