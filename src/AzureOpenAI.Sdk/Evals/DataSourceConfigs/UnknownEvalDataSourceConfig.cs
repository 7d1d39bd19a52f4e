using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>A EvalDataSourceConfig of a kind that this version does not know. All of its JSON is in <see cref="WireModel.AdditionalProperties"/>.</summary>
public sealed class UnknownEvalDataSourceConfig : EvalDataSourceConfig
{
    /// <summary>Creates one, to be filled from JSON.</summary>
    [JsonConstructor]
    public UnknownEvalDataSourceConfig()
        : base(null)
    {
    }
}
