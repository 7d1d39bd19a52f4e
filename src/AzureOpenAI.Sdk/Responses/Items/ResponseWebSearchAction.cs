using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What was done on the web. A kind that this version does not know is an <see cref="UnknownResponseWebSearchAction"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ResponseWebSearchAction : WireModel
{
    private protected ResponseWebSearchAction(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ResponseWebSearchAction>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "search" => Wire<ResponseWebSearch>.Info,
            "open_page" => Wire<ResponseOpenPage>.Info,
            "find_in_page" => Wire<ResponseFindInPage>.Info,
            "find" => Wire<ResponseFindInPage>.Info,
            _ => Wire<UnknownResponseWebSearchAction>.Info,
        };
    }
}
