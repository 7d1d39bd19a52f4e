using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A server has answered a call.</summary>
public sealed class RealtimeMcpCallCompleted : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeMcpCallCompleted()
        : base("response.mcp_call.completed")
    {
    }

    /// <summary>Gets or sets which item of the response it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ItemId { get; set; }
}
