using System.Text;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Tests.Streaming;

/// <summary>An event as text.</summary>
public sealed record SseEvent(string Type, string Data);

/// <summary>Reads events out of bytes that come in pieces, as the network would cut them.</summary>
internal static class Sse
{
    /// <summary>The three ways to end a line.</summary>
    internal static readonly string[] NewLines = ["\n", "\r\n", "\r"];

    internal static List<SseEvent> Read(string text, params int[] cuts) => Read(Encoding.UTF8.GetBytes(text), cuts);

    /// <summary>Reads bytes cut at these places.</summary>
    internal static List<SseEvent> Read(byte[] bytes, params int[] cuts)
        => ReadPieces([.. Cut(bytes, cuts)], out _);

    /// <summary>Reads bytes one by one.</summary>
    internal static List<SseEvent> Trickle(byte[] bytes) => ReadPieces([.. bytes.Select(b => new[] { b })], out _);

    /// <summary>Reads pieces.</summary>
    /// <param name="pieces">What the network brings, read by read.</param>
    /// <param name="hasPart">Whether a part of an event was left at the end.</param>
    /// <param name="limit">How large an event may be.</param>
    internal static List<SseEvent> ReadPieces(IReadOnlyList<byte[]> pieces, out bool hasPart, int limit = 1 << 20)
    {
        using var reader = new SseReader(limit);
        List<SseEvent> events = [];
        foreach (byte[] piece in pieces)
        {
            for (int at = 0; at < piece.Length && !reader.IsTooLarge;)
            {
                ArraySegment<byte> room = reader.Room();
                int count = Math.Min(room.Count, piece.Length - at);
                piece.AsSpan(at, count).CopyTo(room);
                reader.Take(count);
                at += count;
                while (reader.TryRead())
                {
                    events.Add(new(Encoding.UTF8.GetString(reader.EventType), Encoding.UTF8.GetString(reader.Data)));
                }
            }
        }

        hasPart = reader.HasPart;
        return events;
    }

    private static IEnumerable<byte[]> Cut(byte[] bytes, int[] cuts)
    {
        int start = 0;
        foreach (int cut in cuts.Append(bytes.Length))
        {
            yield return bytes[start..cut];
            start = cut;
        }
    }
}
