using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A move of the mouse.</summary>
public sealed class ResponseMouseMove : ResponseComputerAction
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseMouseMove()
        : base("move")
    {
    }

    /// <summary>Gets or sets how far from the left, in pixels.</summary>
    public int? X { get; set; }

    /// <summary>Gets or sets how far from the top, in pixels.</summary>
    public int? Y { get; set; }

    /// <summary>Gets or sets the keys that are held or pressed.</summary>
    public IReadOnlyList<string> Keys { get; set => field = value ?? []; } = [];
}
