using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>Chat completions that the service has kept.</summary>
public sealed class EvalStoredCompletionsSource : EvalSource
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public EvalStoredCompletionsSource()
        : base("stored_completions")
    {
    }

    /// <summary>Gets or sets which labels they have.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets or sets which model made them.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets the earliest time of those that are taken, in seconds since 1970.</summary>
    public long? CreatedAfter { get; set; }

    /// <summary>Gets or sets the latest time of those that are taken, in seconds since 1970.</summary>
    public long? CreatedBefore { get; set; }

    /// <summary>Gets or sets how many are taken at most.</summary>
    public int? Limit { get; set; }
}
