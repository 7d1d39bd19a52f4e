using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a text refers to. A kind that this version does not know is an <see cref="UnknownResponseAnnotation"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ResponseAnnotation : WireModel
{
    private protected ResponseAnnotation(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ResponseAnnotation>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "file_citation" => Wire<ResponseFileCitation>.Info,
            "url_citation" => Wire<ResponseUrlCitation>.Info,
            "container_file_citation" => Wire<ResponseContainerFileCitation>.Info,
            "file_path" => Wire<ResponseFilePath>.Info,
            _ => Wire<UnknownResponseAnnotation>.Info,
        };
    }
}
