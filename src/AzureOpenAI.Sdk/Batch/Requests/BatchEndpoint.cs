using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Batch;

/// <summary>Which call all requests of a batch make. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct BatchEndpoint
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public BatchEndpoint(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets conversations: lines of <c>ChatOptions</c>.</summary>
    public static BatchEndpoint ChatCompletions { get; } = new("/v1/chat/completions");

    /// <summary>Gets vectors: lines of <c>EmbeddingsOptions</c>.</summary>
    public static BatchEndpoint Embeddings { get; } = new("/v1/embeddings");

    /// <summary>Gets texts to go on with: lines of <c>CompletionsOptions</c>.</summary>
    public static BatchEndpoint Completions { get; } = new("/v1/completions");

    /// <summary>Gets responses.</summary>
    public static BatchEndpoint Responses { get; } = new("/v1/responses");

    /// <summary>Gets images: lines of <c>ImagesOptions</c>.</summary>
    public static BatchEndpoint ImageGenerations { get; } = new("/v1/images/generations");

    /// <summary>Gets images made of others: lines of <c>ImagesEditOptions</c> with references.</summary>
    public static BatchEndpoint ImageEdits { get; } = new("/v1/images/edits");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<BatchEndpoint>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new BatchEndpoint(value), ChatCompletions, Embeddings, Completions, Responses, ImageGenerations, ImageEdits)
        {
        }
    }
}
