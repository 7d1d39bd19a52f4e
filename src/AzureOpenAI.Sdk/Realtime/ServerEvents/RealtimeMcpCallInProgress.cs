using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A server is called.</summary>
public sealed class RealtimeMcpCallInProgress : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeMcpCallInProgress()
        : base("response.mcp_call.in_progress")
    {
    }

    /// <summary>Gets or sets which item of the response it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ItemId { get; set; }
}
