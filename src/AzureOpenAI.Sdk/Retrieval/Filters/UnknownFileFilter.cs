using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Retrieval;

/// <summary>A filter of a kind that this version does not know. All of its JSON is in <see cref="WireModel.AdditionalProperties"/>.</summary>
public sealed class UnknownFileFilter : FileFilter
{
    /// <summary>Creates one, to be filled from JSON.</summary>
    [JsonConstructor]
    public UnknownFileFilter()
        : base(null)
    {
    }
}
