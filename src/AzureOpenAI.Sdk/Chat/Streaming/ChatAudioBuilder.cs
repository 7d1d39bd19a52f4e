using System.Text;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Puts speech together: the words as text, the sound as bytes, since pieces of base64 can't simply be joined.</summary>
internal sealed class ChatAudioBuilder
{
    private readonly StringBuilder _transcript = new();
    private readonly List<byte[]> _sound = [];
    private string? _id;
    private long? _expiresAt;
    private bool _hasTranscript;

    internal void Add(ChatAudio piece)
    {
        _id = piece.Id ?? _id;
        _expiresAt = piece.ExpiresAt ?? _expiresAt;
        _hasTranscript |= piece.Transcript is not null;
        _transcript.Append(piece.Transcript);
        if (piece.Data is { Length: > 0 } data)
        {
            _sound.Add(Convert.FromBase64String(data));
        }
    }

    internal ChatAudio Build() => new()
    {
        Id = _id,
        ExpiresAt = _expiresAt,
        Transcript = _hasTranscript ? _transcript.ToString() : null,
        Data = _sound.Count == 0 ? null : Convert.ToBase64String([.. _sound.SelectMany(piece => piece)]),
    };
}
