namespace AzureOpenAI.Sdk.Estimation;

/// <summary>What a request asks for.</summary>
public enum RequestKind
{
    /// <summary>A chat completion.</summary>
    Chat,

    /// <summary>Vectors of texts.</summary>
    Embeddings,

    /// <summary>A completion of the older kind, which has a prompt and no messages.</summary>
    Completions,

    /// <summary>A response of the newer kind, which has an input of items.</summary>
    Responses,
}
