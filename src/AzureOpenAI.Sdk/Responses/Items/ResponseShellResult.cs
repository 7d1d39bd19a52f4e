namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a command put out.</summary>
public sealed class ResponseShellResult : WireModel
{
    /// <summary>Gets or sets its output.</summary>
    public string? Stdout { get; set; }

    /// <summary>Gets or sets what it complained of.</summary>
    public string? Stderr { get; set; }

    /// <summary>Gets or sets how it ended.</summary>
    public ResponseShellOutcome? Outcome { get; set; }

    /// <summary>Gets or sets who made it.</summary>
    public string? CreatedBy { get; set; }
}
