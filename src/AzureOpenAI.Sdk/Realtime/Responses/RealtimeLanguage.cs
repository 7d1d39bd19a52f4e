namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A language that was heard.</summary>
public sealed class RealtimeLanguage : WireModel
{
    /// <summary>Gets or sets its code, such as <c>en</c>.</summary>
    public string? Code { get; set; }
}
