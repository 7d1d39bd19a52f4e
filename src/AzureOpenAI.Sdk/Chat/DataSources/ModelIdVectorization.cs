using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>By a model that lies in Elasticsearch.</summary>
public sealed class ModelIdVectorization : DataSourceVectorization
{
    /// <summary>Creates one.</summary>
    /// <param name="modelId">The id of the model.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public ModelIdVectorization(string modelId)
        : this()
        => ModelId = Require.NotEmpty(modelId);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ModelIdVectorization()
        : base("model_id")
    {
    }

    /// <summary>Gets or sets the id of the model.</summary>
    public string? ModelId { get; set; }
}
