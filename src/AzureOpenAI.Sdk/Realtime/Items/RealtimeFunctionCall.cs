using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A call of a function of yours.</summary>
public sealed class RealtimeFunctionCall : RealtimeItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeFunctionCall()
        : base("function_call")
    {
    }

    /// <summary>Gets or sets the id of the call, which its output names.</summary>
    public string? CallId { get; set; }

    /// <summary>Gets or sets the function.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the arguments as JSON, as the model wrote them.</summary>
    public string? Arguments { get; set; }
}
