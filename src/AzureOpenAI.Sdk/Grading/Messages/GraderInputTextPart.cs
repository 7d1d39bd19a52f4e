using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>A text to a model that grades.</summary>
public sealed class GraderInputTextPart : GraderContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public GraderInputTextPart()
        : base("input_text")
    {
    }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }

    /// <summary>Gets or sets that what stands before is kept in the service's cache.</summary>
    public GraderCacheBreakpoint? PromptCacheBreakpoint { get; set; }

    /// <summary>Gets whether it is written as a plain string and not as an object.</summary>
    internal bool IsPlain { get; init; }
}
