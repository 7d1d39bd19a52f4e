using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Keys that are pressed.</summary>
public sealed class ResponseKeyPress : ResponseComputerAction
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseKeyPress()
        : base("keypress")
    {
    }

    /// <summary>Gets or sets the keys that are held or pressed.</summary>
    public IReadOnlyList<string> Keys { get; set => field = value ?? []; } = [];
}
