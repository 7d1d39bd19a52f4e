using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A part of what an item says. A kind that this version does not know is an <see cref="UnknownResponseContentPart"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ResponseContentPart : WireModel
{
    private protected ResponseContentPart(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ResponseContentPart>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "input_text" => Wire<ResponseInputText>.Info,
            "input_image" => Wire<ResponseInputImage>.Info,
            "input_file" => Wire<ResponseInputFile>.Info,
            "input_audio" => Wire<ResponseInputAudio>.Info,
            "output_audio" => Wire<ResponseOutputAudio>.Info,
            "output_text" => Wire<ResponseOutputText>.Info,
            "refusal" => Wire<ResponseRefusal>.Info,
            "reasoning_text" => Wire<ResponseReasoningText>.Info,
            "summary_text" => Wire<ResponseSummaryText>.Info,
            "text" => Wire<ResponsePlainText>.Info,
            "computer_screenshot" => Wire<ResponseScreenshot>.Info,
            _ => Wire<UnknownResponseContentPart>.Info,
        };
    }
}
