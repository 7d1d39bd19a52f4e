using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A source of documents that Azure searches for an answer. A kind that this version does not know is an <see cref="UnknownDataSource"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ChatDataSource : WireModel
{
    private protected ChatDataSource(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ChatDataSource>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "azure_search" => Wire<AzureSearchDataSource>.Info,
            "azure_cosmos_db" => Wire<AzureCosmosDBDataSource>.Info,
            "elasticsearch" => Wire<ElasticsearchDataSource>.Info,
            "pinecone" => Wire<PineconeDataSource>.Info,
            "mongo_db" => Wire<MongoDBDataSource>.Info,
            _ => Wire<UnknownDataSource>.Info,
        };
    }
}
