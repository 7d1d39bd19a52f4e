namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>A conversation by voice as it is planned, to be estimated before it is held.</summary>
public sealed class RealtimePlan
{
    /// <summary>Gets or sets how long the user speaks in all.</summary>
    public TimeSpan Heard { get; set; }

    /// <summary>Gets or sets how long the model speaks in all.</summary>
    public TimeSpan Spoken { get; set; }

    /// <summary>Gets or sets how often the model replies. Each reply counts all that came before it again, mostly from the cache.</summary>
    /// <value>The default is 1.</value>
    public int Replies { get; set; } = 1;

    /// <summary>Gets or sets the text that frames the conversation; null for none.</summary>
    public string? Instructions { get; set; }
}
