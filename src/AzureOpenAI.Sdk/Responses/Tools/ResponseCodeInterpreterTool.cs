using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A place where the model runs code.</summary>
public sealed class ResponseCodeInterpreterTool : ResponseTool
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseCodeInterpreterTool()
        : base("code_interpreter")
    {
    }

    /// <summary>Gets or sets where it runs: in a container that exists, or in one that is made for the response.</summary>
    [JsonConverter(typeof(CodeContainerConverter))]
    public ResponseCodeContainer? Container { get; set; }

    /// <summary>Gets or sets what may call it: the model, or programs of the model.</summary>
    public IReadOnlyList<ResponseToolCaller> AllowedCallers { get; set => field = value ?? []; } = [];
}
