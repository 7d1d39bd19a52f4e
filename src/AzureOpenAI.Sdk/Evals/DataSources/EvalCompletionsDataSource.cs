using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>Rows for each of which a deployment is asked by chat completions. Its tokens are billed.</summary>
public sealed class EvalCompletionsDataSource : EvalRunDataSource
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public EvalCompletionsDataSource()
        : base("completions")
    {
    }

    /// <summary>Gets or sets where the rows come from.</summary>
    public EvalSource? Source { get; set; }

    /// <summary>Gets or sets what it is asked.</summary>
    public EvalInputMessages? InputMessages { get; set; }

    /// <summary>Gets or sets the deployment.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets how it chooses its words.</summary>
    public EvalSamplingParameters? SamplingParams { get; set; }
}
