using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What a function of yours returned.</summary>
public sealed class RealtimeFunctionOutput : RealtimeItem
{
    /// <summary>Creates one.</summary>
    /// <param name="callId">The call that it answers.</param>
    /// <param name="output">What it returned.</param>
    public RealtimeFunctionOutput(string callId, string output)
        : this()
        => (CallId, Output) = (Require.NotEmpty(callId), Require.NotNull(output));

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeFunctionOutput()
        : base("function_call_output")
    {
    }

    /// <summary>Gets or sets the call that it answers.</summary>
    public string? CallId { get; set; }

    /// <summary>Gets or sets what it returned.</summary>
    public string? Output { get; set; }
}
