namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>An end of a text.</summary>
public enum TextEnd
{
    /// <summary>Where the text begins.</summary>
    Start,

    /// <summary>Where the text ends.</summary>
    End,
}
