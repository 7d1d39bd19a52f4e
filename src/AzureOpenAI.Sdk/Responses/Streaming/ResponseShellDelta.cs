namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a shell puts out.</summary>
public sealed class ResponseShellDelta : WireModel
{
    /// <summary>Gets or sets output.</summary>
    public string? Stdout { get; set; }

    /// <summary>Gets or sets complaints.</summary>
    public string? Stderr { get; set; }
}
