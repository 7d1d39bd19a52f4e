using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Where a shell runs. A kind that this version does not know is an <see cref="UnknownResponseEnvironment"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ResponseEnvironment : WireModel
{
    private protected ResponseEnvironment(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ResponseEnvironment>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "container_auto" => Wire<ResponseContainerEnvironment>.Info,
            "local" => Wire<ResponseLocalEnvironment>.Info,
            "container_reference" => Wire<ResponseContainerReference>.Info,
            _ => Wire<UnknownResponseEnvironment>.Info,
        };
    }
}
