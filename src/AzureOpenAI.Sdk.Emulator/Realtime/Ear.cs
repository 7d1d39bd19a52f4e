using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>Collects the sound that is sent, until it becomes an item. What lies before the speech is forgotten, but for its padding.</summary>
internal sealed class Ear(SoundCoding coding, JsonObject? detection)
{
    private const int MillisecondsKept = 2_000;

    private readonly TurnDetector? _detector = detection is null ? null : new(detection);
    private readonly List<short> _samples = [];
    private long _heard;
    private long _first;

    internal double Milliseconds => _samples.Count * 1000.0 / coding.Rate;

    /// <summary>Hears more.</summary>
    /// <returns>The changes that it noticed, and where, in milliseconds of all sound.</returns>
    internal IReadOnlyList<(TurnChange Change, long At)> Hear(byte[] bytes)
    {
        _samples.AddRange(coding.Read(bytes));
        if (_detector is null)
            return [];

        List<(TurnChange, long)> changes = [];
        var window = TurnDetector.WindowOf(coding.Rate);
        while (_first + _samples.Count - _heard >= window)
        {
            var change = _detector.Hear(CollectionsMarshal.AsSpan(_samples).Slice((int)(_heard - _first), window));
            _heard += window;
            if (change != TurnChange.None)
                changes.Add((change, _detector.At));
        }

        if (!_detector.IsSpeaking && changes.Count == 0)
            Forget(_samples.Count - (MillisecondsKept * coding.Rate / 1000));
        return changes;
    }

    /// <summary>Takes the sound from a place on, and forgets all that came before.</summary>
    internal Hearing Take(long fromMilliseconds = 0)
    {
        var start = (int)Math.Clamp((fromMilliseconds * coding.Rate / 1000) - _first, 0, _samples.Count);
        var taken = new Hearing(CollectionsMarshal.AsSpan(_samples)[start..], coding.Rate);
        Clear();
        return taken;
    }

    internal void Clear() => Forget(_samples.Count);

    private void Forget(int count)
    {
        if (count <= 0)
            return;
        _samples.RemoveRange(0, count);
        _first += count;
        _heard = Math.Max(_heard, _first);
    }
}
