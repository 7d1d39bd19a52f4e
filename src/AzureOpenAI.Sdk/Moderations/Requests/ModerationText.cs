using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>A text to look at.</summary>
public sealed class ModerationText : ModerationInputPart
{
    /// <summary>Creates one.</summary>
    /// <param name="text">The text.</param>
    public ModerationText(string text)
        : this()
        => Text = Require.NotEmpty(text);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ModerationText()
        : base("text")
    {
    }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }
}
