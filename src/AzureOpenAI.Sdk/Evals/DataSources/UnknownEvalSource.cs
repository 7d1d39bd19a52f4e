using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>A EvalSource of a kind that this version does not know. All of its JSON is in <see cref="WireModel.AdditionalProperties"/>.</summary>
public sealed class UnknownEvalSource : EvalSource
{
    /// <summary>Creates one, to be filled from JSON.</summary>
    [JsonConstructor]
    public UnknownEvalSource()
        : base(null)
    {
    }
}
