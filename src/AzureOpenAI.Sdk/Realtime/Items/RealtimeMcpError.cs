namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Why a call of a server failed.</summary>
public sealed class RealtimeMcpError : WireModel
{
    /// <summary>Gets or sets the kind: <c>protocol_error</c>, <c>tool_execution_error</c> or <c>http_error</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the code of the protocol, or of HTTP.</summary>
    public long? Code { get; set; }

    /// <summary>Gets or sets what went wrong.</summary>
    public string? Message { get; set; }
}
