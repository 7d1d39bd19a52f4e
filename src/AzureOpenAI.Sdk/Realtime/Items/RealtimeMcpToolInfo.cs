using System.Text.Json;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A tool of a server.</summary>
public sealed class RealtimeMcpToolInfo : WireModel
{
    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what it is for.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets its arguments, as a JSON schema.</summary>
    public JsonElement? InputSchema { get; set; }

    /// <summary>Gets or sets what else the server says of it.</summary>
    public JsonElement? Annotations { get; set; }
}
