using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>A ModerationInputPart of a kind that this version does not know. All of its JSON is in <see cref="WireModel.AdditionalProperties"/>.</summary>
public sealed class UnknownModerationInputPart : ModerationInputPart
{
    /// <summary>Creates one, to be filled from JSON.</summary>
    [JsonConstructor]
    public UnknownModerationInputPart()
        : base(null)
    {
    }
}
