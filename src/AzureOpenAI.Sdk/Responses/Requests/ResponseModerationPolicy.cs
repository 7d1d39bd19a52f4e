namespace AzureOpenAI.Sdk.Responses;

/// <summary>How strictly a response is moderated.</summary>
public sealed class ResponseModerationPolicy : WireModel
{
    /// <summary>Gets or sets what is said to the model.</summary>
    public ResponseModerationRule? Input { get; set; }

    /// <summary>Gets or sets what the model says.</summary>
    public ResponseModerationRule? Output { get; set; }
}
