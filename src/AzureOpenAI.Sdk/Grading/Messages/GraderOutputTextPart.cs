using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>A text that a model wrote.</summary>
public sealed class GraderOutputTextPart : GraderContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public GraderOutputTextPart()
        : base("output_text")
    {
    }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }
}
