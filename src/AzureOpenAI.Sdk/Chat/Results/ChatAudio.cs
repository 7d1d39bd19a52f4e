using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>What the model says aloud.</summary>
public sealed class ChatAudio : WireModel
{
    /// <summary>Gets or sets the id, by which a later request refers to it.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets until when the id is known, in seconds since 1970.</summary>
    public long? ExpiresAt { get; set; }

    /// <summary>Gets <see cref="ExpiresAt"/> as a time; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? ExpiresAtTime => UnixTime.ToTime(ExpiresAt);

    /// <summary>Gets or sets the audio in base64.</summary>
    public string? Data { get; set; }

    /// <summary>Gets or sets the words.</summary>
    public string? Transcript { get; set; }

    /// <summary>Decodes the audio.</summary>
    /// <returns>The bytes of the file; empty when there are none.</returns>
    /// <exception cref="FormatException">The data is no base64.</exception>
    public byte[] ToBytes() => Data is null ? [] : Convert.FromBase64String(Data);
}
