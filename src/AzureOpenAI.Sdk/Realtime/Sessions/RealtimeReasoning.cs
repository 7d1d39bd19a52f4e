namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How the model reasons.</summary>
public sealed class RealtimeReasoning : WireModel
{
    /// <summary>Gets or sets how much.</summary>
    public RealtimeEffort? Effort { get; set; }
}
