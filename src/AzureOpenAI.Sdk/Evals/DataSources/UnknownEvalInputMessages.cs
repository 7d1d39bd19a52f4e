using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>A EvalInputMessages of a kind that this version does not know. All of its JSON is in <see cref="WireModel.AdditionalProperties"/>.</summary>
public sealed class UnknownEvalInputMessages : EvalInputMessages
{
    /// <summary>Creates one, to be filled from JSON.</summary>
    [JsonConstructor]
    public UnknownEvalInputMessages()
        : base(null)
    {
    }
}
