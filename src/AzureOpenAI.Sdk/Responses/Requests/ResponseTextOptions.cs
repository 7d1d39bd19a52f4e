namespace AzureOpenAI.Sdk.Responses;

/// <summary>What the text of a response looks like.</summary>
public sealed class ResponseTextOptions : WireModel
{
    /// <summary>Gets or sets its form.</summary>
    public ResponseFormat? Format { get; set; }

    /// <summary>Gets or sets how much is said.</summary>
    public ResponseVerbosity? Verbosity { get; set; }
}
