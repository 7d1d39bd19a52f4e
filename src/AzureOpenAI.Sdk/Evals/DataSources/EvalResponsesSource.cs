using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>Responses that the service has kept.</summary>
public sealed class EvalResponsesSource : EvalSource
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public EvalResponsesSource()
        : base("responses")
    {
    }

    /// <summary>Gets or sets which labels they have, as an object.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>Gets or sets which model made them.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets a text that their instructions have.</summary>
    public string? InstructionsSearch { get; set; }

    /// <summary>Gets or sets the earliest time of those that are taken, in seconds since 1970.</summary>
    public long? CreatedAfter { get; set; }

    /// <summary>Gets or sets the latest time of those that are taken, in seconds since 1970.</summary>
    public long? CreatedBefore { get; set; }

    /// <summary>Gets or sets how much the model reasoned, such as <c>low</c>.</summary>
    public string? ReasoningEffort { get; set; }

    /// <summary>Gets or sets how free the choice of words was.</summary>
    public double? Temperature { get; set; }

    /// <summary>Gets or sets from how much of the likelihood words were chosen.</summary>
    public double? TopP { get; set; }

    /// <summary>Gets or sets whose they are.</summary>
    public IReadOnlyList<string> Users { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets which tools they had.</summary>
    public IReadOnlyList<string> Tools { get; set => field = value ?? []; } = [];
}
