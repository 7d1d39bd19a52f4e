using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A drag from place to place.</summary>
public sealed class ResponseDrag : ResponseComputerAction
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseDrag()
        : base("drag")
    {
    }

    /// <summary>Gets or sets the places.</summary>
    public IReadOnlyList<ResponsePoint> Path { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the keys that are held or pressed.</summary>
    public IReadOnlyList<string> Keys { get; set => field = value ?? []; } = [];
}
