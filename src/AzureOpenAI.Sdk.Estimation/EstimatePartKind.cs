namespace AzureOpenAI.Sdk.Estimation;

/// <summary>What a part of a request is.</summary>
public enum EstimatePartKind
{
    /// <summary>The text of a message with its role and name.</summary>
    Message,

    /// <summary>Definitions of tools, or the choice among them.</summary>
    Tool,

    /// <summary>The schema that the reply must follow.</summary>
    Schema,

    /// <summary>An image.</summary>
    Image,

    /// <summary>Sound.</summary>
    Audio,

    /// <summary>A file, such as a PDF.</summary>
    File,

    /// <summary>A text to embed, or the prompt of an older completion.</summary>
    Input,

    /// <summary>What the service adds around the request.</summary>
    Framing,

    /// <summary>What the service looks up by itself and adds to the prompt, such as documents of a data source.</summary>
    Retrieval,
}
