using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>An ephemeral key: a client that is not trusted with the resource's key opens a session with it.</summary>
public sealed class RealtimeSecretResult : WireModel, IKept
{
    /// <summary>Gets or sets the key. It is a secret as long as it lives.</summary>
    public string? Value { get; set; }

    /// <summary>Gets or sets until when a session can be opened with it, in seconds since 1970.</summary>
    public long? ExpiresAt { get; set; }

    /// <summary>Gets or sets the session that it opens.</summary>
    public RealtimeResult? Session { get; set; }

    /// <summary>Gets until when a session can be opened with it; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? ExpiresAtTime => UnixTime.ToTime(ExpiresAt);

    IEnumerable<string?> IKept.KeptIds => [Session?.Id];
}
