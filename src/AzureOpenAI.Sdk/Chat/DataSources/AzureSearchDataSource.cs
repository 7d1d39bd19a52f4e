using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>An index of Azure AI Search.</summary>
public sealed class AzureSearchDataSource : ChatDataSource
{
    /// <summary>Creates one.</summary>
    /// <param name="parameters">Which index, and how to search it.</param>
    public AzureSearchDataSource(AzureSearchParameters parameters)
        : this()
        => Parameters = Require.NotNull(parameters);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public AzureSearchDataSource()
        : base("azure_search")
    {
    }

    /// <summary>Gets or sets which index, and how to search it.</summary>
    public AzureSearchParameters? Parameters { get; set; }
}
