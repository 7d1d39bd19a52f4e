using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>Puts the scores of several graders together.</summary>
public sealed class MultiGrader : Grader
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public MultiGrader()
        : base("multi")
    {
    }

    /// <summary>Gets or sets the graders, by the names that the formula has for them.</summary>
    [JsonConverter(typeof(NamedGradersConverter))]
    public IReadOnlyDictionary<string, Grader>? Graders { get; set; }

    /// <summary>Gets or sets the formula, such as <c>0.5 * style + 0.5 * facts</c>.</summary>
    public string? CalculateOutput { get; set; }
}
