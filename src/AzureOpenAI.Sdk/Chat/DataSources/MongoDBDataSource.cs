using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>An index of MongoDB Atlas.</summary>
public sealed class MongoDBDataSource : ChatDataSource
{
    /// <summary>Creates one.</summary>
    /// <param name="parameters">Which index, and how to search it.</param>
    public MongoDBDataSource(MongoDBParameters parameters)
        : this()
        => Parameters = Require.NotNull(parameters);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public MongoDBDataSource()
        : base("mongo_db")
    {
    }

    /// <summary>Gets or sets which index, and how to search it.</summary>
    public MongoDBParameters? Parameters { get; set; }
}
