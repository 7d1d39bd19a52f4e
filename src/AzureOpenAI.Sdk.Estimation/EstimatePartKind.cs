namespace AzureOpenAI.Sdk.Estimation;

/// <summary>What a part of an estimate counts.</summary>
public enum EstimatePartKind
{
    /// <summary>A message: its text, its role and its name.</summary>
    Message,

    /// <summary>A text to embed or to complete.</summary>
    Input,

    /// <summary>An image.</summary>
    Image,

    /// <summary>A recording.</summary>
    Audio,

    /// <summary>A file, such as a PDF.</summary>
    File,

    /// <summary>The tools or functions that are offered.</summary>
    Tools,

    /// <summary>A schema that the reply must match.</summary>
    Schema,

    /// <summary>What the service adds around the messages.</summary>
    Framing,
}
