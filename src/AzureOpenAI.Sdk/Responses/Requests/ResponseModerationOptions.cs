namespace AzureOpenAI.Sdk.Responses;

/// <summary>How a response is moderated.</summary>
public sealed class ResponseModerationOptions : WireModel
{
    /// <summary>Gets or sets the model.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets how strictly.</summary>
    public ResponseModerationPolicy? Policy { get; set; }
}
