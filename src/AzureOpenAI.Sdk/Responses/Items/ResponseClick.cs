using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A click.</summary>
public sealed class ResponseClick : ResponseComputerAction
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseClick()
        : base("click")
    {
    }

    /// <summary>Gets or sets the button.</summary>
    public ResponseMouseButton? Button { get; set; }

    /// <summary>Gets or sets how far from the left, in pixels.</summary>
    public int? X { get; set; }

    /// <summary>Gets or sets how far from the top, in pixels.</summary>
    public int? Y { get; set; }

    /// <summary>Gets or sets the keys that are held or pressed.</summary>
    public IReadOnlyList<string> Keys { get; set => field = value ?? []; } = [];
}
