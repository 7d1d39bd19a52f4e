namespace AzureOpenAI.Sdk.Grading;

/// <summary>Marks the end of a part of a prompt that is used again.</summary>
public sealed class GraderCacheBreakpoint : WireModel
{
    /// <summary>Gets or sets the mode: <c>explicit</c>.</summary>
    public string? Mode { get; set; }
}
