using System.Text.Json;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A prompt that the service keeps.</summary>
public sealed class RealtimePrompt : WireModel
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets its version.</summary>
    public string? Version { get; set; }

    /// <summary>Gets or sets what is put in: texts, or parts as JSON.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Variables { get; set; }
}
