using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What is told beside the rest. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ResponseInclude
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ResponseInclude(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets what a search in files found.</summary>
    public static ResponseInclude FileSearchResults { get; } = new("file_search_call.results");

    /// <summary>Gets what a search of the web found.</summary>
    public static ResponseInclude WebSearchResults { get; } = new("web_search_call.results");

    /// <summary>Gets the pages that a search of the web used.</summary>
    public static ResponseInclude WebSearchSources { get; } = new("web_search_call.action.sources");

    /// <summary>Gets the addresses of images in the input.</summary>
    public static ResponseInclude InputImageUrls { get; } = new("message.input_image.image_url");

    /// <summary>Gets the pictures of the screen.</summary>
    public static ResponseInclude ComputerImageUrls { get; } = new("computer_call_output.output.image_url");

    /// <summary>Gets what code put out.</summary>
    public static ResponseInclude CodeOutputs { get; } = new("code_interpreter_call.outputs");

    /// <summary>Gets the reasoning, encrypted, to be sent back.</summary>
    public static ResponseInclude EncryptedReasoning { get; } = new("reasoning.encrypted_content");

    /// <summary>Gets how likely each token was.</summary>
    public static ResponseInclude LogProbs { get; } = new("message.output_text.logprobs");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ResponseInclude>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ResponseInclude(value), FileSearchResults, WebSearchResults, WebSearchSources, InputImageUrls, ComputerImageUrls, CodeOutputs, EncryptedReasoning, LogProbs)
        {
        }
    }
}
