namespace AzureOpenAI.Sdk.Responses;

/// <summary>What the moderation found.</summary>
public sealed class ResponseModeration : WireModel
{
    /// <summary>Gets or sets in the input.</summary>
    public ResponseModerationOutcome? Input { get; set; }

    /// <summary>Gets or sets in the output.</summary>
    public ResponseModerationOutcome? Output { get; set; }
}
