using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>A EvalRunDataSource of a kind that this version does not know. All of its JSON is in <see cref="WireModel.AdditionalProperties"/>.</summary>
public sealed class UnknownEvalRunDataSource : EvalRunDataSource
{
    /// <summary>Creates one, to be filled from JSON.</summary>
    [JsonConstructor]
    public UnknownEvalRunDataSource()
        : base(null)
    {
    }
}
