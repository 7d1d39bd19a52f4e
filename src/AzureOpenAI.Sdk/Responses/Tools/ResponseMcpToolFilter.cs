namespace AzureOpenAI.Sdk.Responses;

/// <summary>Some tools of a server.</summary>
public sealed class ResponseMcpToolFilter : WireModel
{
    /// <summary>Gets or sets their names.</summary>
    public IReadOnlyList<string> ToolNames { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets whether they only read.</summary>
    public bool? ReadOnly { get; set; }
}
