using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>By the vectorizer of the search index itself.</summary>
public sealed class IntegratedVectorization : DataSourceVectorization
{
    /// <summary>Creates one.</summary>
    [JsonConstructor]
    public IntegratedVectorization()
        : base("integrated")
    {
    }
}
