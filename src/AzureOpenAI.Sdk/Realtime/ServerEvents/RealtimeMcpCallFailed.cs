using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A call of a server failed.</summary>
public sealed class RealtimeMcpCallFailed : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeMcpCallFailed()
        : base("response.mcp_call.failed")
    {
    }

    /// <summary>Gets or sets which item of the response it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ItemId { get; set; }
}
