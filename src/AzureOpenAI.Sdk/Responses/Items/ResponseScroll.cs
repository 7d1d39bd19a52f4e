using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A turn of the wheel.</summary>
public sealed class ResponseScroll : ResponseComputerAction
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseScroll()
        : base("scroll")
    {
    }

    /// <summary>Gets or sets how far from the left, in pixels.</summary>
    public int? X { get; set; }

    /// <summary>Gets or sets how far from the top, in pixels.</summary>
    public int? Y { get; set; }

    /// <summary>Gets or sets how far to the right.</summary>
    public int? ScrollX { get; set; }

    /// <summary>Gets or sets how far down.</summary>
    public int? ScrollY { get; set; }

    /// <summary>Gets or sets the keys that are held or pressed.</summary>
    public IReadOnlyList<string> Keys { get; set => field = value ?? []; } = [];
}
