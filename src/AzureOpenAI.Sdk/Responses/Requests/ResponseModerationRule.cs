namespace AzureOpenAI.Sdk.Responses;

/// <summary>How strictly something is moderated.</summary>
public sealed class ResponseModerationRule : WireModel
{
    /// <summary>Gets or sets what is done: <c>score</c> or <c>block</c>.</summary>
    public string? Mode { get; set; }
}
