using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>How a question becomes a vector. A kind that this version does not know is an <see cref="UnknownVectorization"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class DataSourceVectorization : WireModel
{
    private protected DataSourceVectorization(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<DataSourceVectorization>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "deployment_name" => Wire<DeploymentVectorization>.Info,
            "endpoint" => Wire<EndpointVectorization>.Info,
            "model_id" => Wire<ModelIdVectorization>.Info,
            "integrated" => Wire<IntegratedVectorization>.Info,
            _ => Wire<UnknownVectorization>.Info,
        };
    }
}
