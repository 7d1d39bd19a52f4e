using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Tools that belong together.</summary>
public sealed class ResponseNamespaceTool : ResponseTool
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseNamespaceTool()
        : base("namespace")
    {
    }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what it is for: the model decides by this.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets the tools.</summary>
    public IReadOnlyList<ResponseTool> Tools { get; set => field = value ?? []; } = [];
}
