using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The arguments of a call are whole. Answer it when the response is done: see <see cref="RealtimeResponse.FunctionCalls"/>.</summary>
public sealed class RealtimeArgumentsDone : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeArgumentsDone()
        : base("response.function_call_arguments.done")
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

    /// <summary>Gets or sets the call, which its output names.</summary>
    public string? CallId { get; set; }

    /// <summary>Gets or sets the function.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the arguments as JSON, as the model wrote them.</summary>
    public string? Arguments { get; set; }
}
