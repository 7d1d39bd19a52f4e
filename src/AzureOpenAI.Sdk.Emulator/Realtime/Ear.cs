using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>Collects the sound that is sent, until it becomes an item.</summary>
internal sealed class Ear(SoundCoding coding, JsonObject? detection)
{
    private readonly TurnDetector? _detector = detection is null ? null : new(detection);
    private readonly List<short> _samples = [];
    private long _heard;
    private long _first;

    /// <summary>Gets whether turns are detected.</summary>
    internal bool Detects => _detector is not null;

    internal double Milliseconds => _samples.Count * 1000.0 / coding.Rate;

    /// <summary>Hears more.</summary>
    /// <returns>The changes that it noticed, and where.</returns>
    internal IEnumerable<(TurnChange Change, long At)> Hear(byte[] bytes)
    {
        _samples.AddRange(coding.Read(bytes));
        if (_detector is null)
            yield break;

        var window = TurnDetector.WindowOf(coding.Rate);
        while (_first + _samples.Count - _heard >= window)
        {
            var change = _detector.Hear(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_samples).Slice((int)(_heard - _first), window));
            _heard += window;
            if (change != TurnChange.None)
                yield return (change, _detector.At);
        }
    }

    /// <summary>Takes the sound from a place on, and forgets all that came before.</summary>
    internal Hearing Take(long fromMilliseconds = 0)
    {
        var start = (int)Math.Clamp((fromMilliseconds * coding.Rate / 1000) - _first, 0, _samples.Count);
        var taken = new Hearing([.. _samples.Skip(start)], coding.Rate);
        Clear();
        return taken;
    }

    internal void Clear()
    {
        _first += _samples.Count;
        _heard = Math.Max(_heard, _first);
        _samples.Clear();
    }
}
