using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>A GraderContentPart of a kind that this version does not know. All of its JSON is in <see cref="WireModel.AdditionalProperties"/>.</summary>
public sealed class UnknownGraderContentPart : GraderContentPart
{
    /// <summary>Creates one, to be filled from JSON.</summary>
    [JsonConstructor]
    public UnknownGraderContentPart()
        : base(null)
    {
    }
}
