using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>Compares two texts: 1 when the comparison holds, else 0.</summary>
/// <remarks>Templates such as <c>{{sample.output_text}}</c> and <c>{{item.answer}}</c> stand for the reply and for members of the example.</remarks>
public sealed class StringCheckGrader : Grader
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public StringCheckGrader()
        : base("string_check")
    {
    }

    /// <summary>Gets or sets the text to check.</summary>
    public string? Input { get; set; }

    /// <summary>Gets or sets the text that it is compared with.</summary>
    public string? Reference { get; set; }

    /// <summary>Gets or sets how they are compared.</summary>
    public StringCheckOperation? Operation { get; set; }
}
