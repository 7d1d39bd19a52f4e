namespace AzureOpenAI.Sdk.Chat;

/// <summary>Which index is searched, and how: what all sources have in common.</summary>
public abstract class DataSourceParameters : WireModel
{
    private protected DataSourceParameters()
    {
    }

    /// <summary>Gets or sets how Azure signs in to the source.</summary>
    public DataSourceAuthentication? Authentication { get; set; }

    /// <summary>Gets or sets how many documents are given to the model.</summary>
    public int? TopNDocuments { get; set; }

    /// <summary>Gets or sets whether only the documents may be used.</summary>
    public bool? InScope { get; set; }

    /// <summary>Gets or sets how relevant a document must be, from 1 to 5.</summary>
    public int? Strictness { get; set; }

    /// <summary>Gets or sets how the model is to behave.</summary>
    public string? RoleInformation { get; set; }

    /// <summary>Gets or sets the index.</summary>
    public string? IndexName { get; set; }

    /// <summary>Gets or sets which fields hold what.</summary>
    public DataSourceFieldsMapping? FieldsMapping { get; set; }

    /// <summary>Gets or sets how the question becomes a vector.</summary>
    public DataSourceVectorization? EmbeddingDependency { get; set; }

    /// <summary>Gets or sets whether an answer is given although a search failed.</summary>
    public bool? AllowPartialResult { get; set; }

    /// <summary>Gets or sets what of the search is told in the answer.</summary>
    public IReadOnlyList<string> IncludeContexts { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how many searches a question may become.</summary>
    public int? MaxSearchQueries { get; set; }
}
