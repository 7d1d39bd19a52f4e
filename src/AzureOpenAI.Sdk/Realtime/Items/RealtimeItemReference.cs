using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>An item of the conversation, named where a response is asked for with an input of its own.</summary>
public sealed class RealtimeItemReference : RealtimeItem
{
    /// <summary>Creates one.</summary>
    /// <param name="id">The item.</param>
    public RealtimeItemReference(string id)
        : this()
        => Id = Require.NotEmpty(id);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeItemReference()
        : base("item_reference")
    {
    }
}
