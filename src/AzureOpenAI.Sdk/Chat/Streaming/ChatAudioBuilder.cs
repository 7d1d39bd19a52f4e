using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>
/// Puts speech together: the words as text, the sound as bytes, since each piece of base64 may end with padding of its own. Pieces that
/// are no base64 by themselves are joined as text.
/// </summary>
internal sealed class ChatAudioBuilder
{
    private readonly StringBuilder _transcript = new();
    private readonly List<string> _pieces = [];
    private string? _id;
    private long? _expiresAt;
    private bool _hasTranscript;
    private IDictionary<string, JsonElement>? _unknown;

    internal void Add(ChatAudio piece)
    {
        _id = piece.Id ?? _id;
        _expiresAt = piece.ExpiresAt ?? _expiresAt;
        _hasTranscript |= piece.Transcript is not null;
        _transcript.Append(piece.Transcript);
        if (piece.Data is { Length: > 0 } data)
        {
            _pieces.Add(data);
        }

        UnknownMembers.Merge(ref _unknown, piece.AdditionalProperties);
    }

    internal ChatAudio Build() => new()
    {
        Id = _id,
        ExpiresAt = _expiresAt,
        Transcript = _hasTranscript ? _transcript.ToString() : null,
        Data = _pieces.Count == 0 ? null : Join(),
        AdditionalProperties = _unknown,
    };

    private string Join()
    {
        var sound = new MemoryStream();
        foreach (string piece in _pieces)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(piece);
            if (Base64.DecodeFromUtf8InPlace(bytes, out int length) != OperationStatus.Done)
            {
                return string.Concat(_pieces);
            }

            sound.Write(bytes, 0, length);
        }

        return Convert.ToBase64String(sound.GetBuffer(), 0, (int)sound.Length);
    }
}
