using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk;

/// <summary>Something that crosses the wire. What the service says that this version does not know is kept, and sent back unchanged.</summary>
public abstract class WireModel
{
    /// <summary>Gets or sets the members that have no property here, as the JSON had them; null when there are none.</summary>
    /// <remarks>To send a member that this version does not know, add it here.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Names the type alone: contents never reach a log by accident.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => GetType().Name;
}
