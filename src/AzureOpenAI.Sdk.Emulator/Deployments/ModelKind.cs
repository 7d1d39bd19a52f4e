namespace AzureOpenAI.Sdk.Emulator.Deployments;

/// <summary>What a model does.</summary>
internal enum ModelKind
{
    /// <summary>Answers conversations.</summary>
    Chat,

    /// <summary>Makes vectors of texts.</summary>
    Embeddings,

    /// <summary>Continues a text.</summary>
    Completions,

    /// <summary>Makes pictures.</summary>
    Images,

    /// <summary>Speaks texts.</summary>
    Speech,

    /// <summary>Writes down what is spoken.</summary>
    Transcription,

    /// <summary>Makes videos.</summary>
    Videos,

    /// <summary>Listens and speaks at once.</summary>
    Realtime,
}
