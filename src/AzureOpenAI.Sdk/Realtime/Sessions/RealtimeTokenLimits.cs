namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Limits of tokens for parts of the context.</summary>
public sealed class RealtimeTokenLimits : WireModel
{
    /// <summary>Gets or sets how many tokens may follow the instructions.</summary>
    public long? PostInstructions { get; set; }
}
