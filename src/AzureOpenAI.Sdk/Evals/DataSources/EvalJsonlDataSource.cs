using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>Rows that have the replies already. No model is asked but by graders.</summary>
public sealed class EvalJsonlDataSource : EvalRunDataSource
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public EvalJsonlDataSource()
        : base("jsonl")
    {
    }

    /// <summary>Gets or sets where the rows come from.</summary>
    public EvalSource? Source { get; set; }
}
