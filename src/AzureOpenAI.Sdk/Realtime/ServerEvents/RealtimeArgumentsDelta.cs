using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The arguments of a call arrive.</summary>
public sealed class RealtimeArgumentsDelta : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeArgumentsDelta()
        : base("response.function_call_arguments.delta")
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

    /// <summary>Gets or sets the call.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? CallId { get; set; }

    /// <summary>Gets or sets the piece of JSON.</summary>
    public string? Delta { get; set; }
}
