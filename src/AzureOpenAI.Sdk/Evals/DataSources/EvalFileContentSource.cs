using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>Rows that stand in the request itself.</summary>
public sealed class EvalFileContentSource : EvalSource
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public EvalFileContentSource()
        : base("file_content")
    {
    }

    /// <summary>Gets or sets the rows.</summary>
    public IReadOnlyList<EvalContentRow> Content { get; set => field = value ?? []; } = [];
}
