using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>The rows of a file, one JSON object <c>{"item":{…}}</c> a line.</summary>
public sealed class EvalFileIdSource : EvalSource
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public EvalFileIdSource()
        : base("file_id")
    {
    }

    /// <summary>Gets or sets the id of a file that was uploaded for the purpose <c>evals</c>.</summary>
    public string? Id { get; set; }
}
