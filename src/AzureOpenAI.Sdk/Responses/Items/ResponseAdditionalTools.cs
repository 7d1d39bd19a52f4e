using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Tools that are given later than the others.</summary>
public sealed class ResponseAdditionalTools : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseAdditionalTools()
        : base("additional_tools")
    {
    }

    /// <summary>Gets or sets who gives them.</summary>
    public ResponseRole? Role { get; set; }

    /// <summary>Gets or sets the tools.</summary>
    public IReadOnlyList<ResponseTool> Tools { get; set => field = value ?? []; } = [];
}
