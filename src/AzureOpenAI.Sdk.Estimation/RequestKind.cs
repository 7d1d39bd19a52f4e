namespace AzureOpenAI.Sdk.Estimation;

/// <summary>Which operation a request is for.</summary>
public enum RequestKind
{
    /// <summary>A chat completion.</summary>
    Chat,

    /// <summary>Embeddings.</summary>
    Embeddings,

    /// <summary>A completion of the older kind.</summary>
    Completions,
}
