using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A shell, yours or of a container.</summary>
public sealed class ResponseShellTool : ResponseTool
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseShellTool()
        : base("shell")
    {
    }

    /// <summary>Gets or sets where it runs.</summary>
    public ResponseEnvironment? Environment { get; set; }

    /// <summary>Gets or sets what may call it: the model, or programs of the model.</summary>
    public IReadOnlyList<ResponseToolCaller> AllowedCallers { get; set => field = value ?? []; } = [];
}
