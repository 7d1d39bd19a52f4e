using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>A text to a model that grades, written as a plain string and not as an object.</summary>
public sealed class GraderPlainText : GraderContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public GraderPlainText()
        : base(null)
    {
    }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }
}
