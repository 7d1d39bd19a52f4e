using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The arguments of a call of a server are whole.</summary>
public sealed class RealtimeMcpArgumentsDone : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeMcpArgumentsDone()
        : base("response.mcp_call_arguments.done")
    {
    }

    /// <summary>Gets or sets the response that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ResponseId { get; set; }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the response it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets the arguments as JSON.</summary>
    public string? Arguments { get; set; }
}
