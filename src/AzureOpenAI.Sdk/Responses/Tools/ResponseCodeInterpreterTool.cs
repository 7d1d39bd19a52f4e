using System.Text.Json;
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

    /// <summary>Gets or sets where it runs: the id of a container, or an object of type <c>auto</c>.</summary>
    public JsonElement? Container { get; set; }

    /// <summary>Gets or sets what may call it: the model, or programs of the model.</summary>
    public IReadOnlyList<ResponseToolCaller> AllowedCallers { get; set => field = value ?? []; } = [];
}
