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

    /// <summary>Images made of a text.</summary>
    ImageGeneration,

    /// <summary>Images made of a text and of other images.</summary>
    ImageEdit,

    /// <summary>Speech written down.</summary>
    Transcription,

    /// <summary>Speech written down in English.</summary>
    Translation,

    /// <summary>A text said aloud.</summary>
    Speech,

    /// <summary>A conversation by voice over a socket.</summary>
    Realtime,
}
