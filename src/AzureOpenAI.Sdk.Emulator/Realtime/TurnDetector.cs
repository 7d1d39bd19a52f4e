using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>What a detector noticed.</summary>
internal enum TurnChange
{
    None,
    Started,
    Stopped,
}

/// <summary>Notices where speech begins and ends, by how loud each hundredth of a second is.</summary>
internal sealed class TurnDetector
{
    private const int WindowsPerSecond = 100;
    private const int MillisecondsPerWindow = 1000 / WindowsPerSecond;
    private const double LoudnessOfHalf = 0.02;
    private const int UsualSilence = 500;
    private const int UsualPadding = 300;

    private readonly double _least;
    private readonly int _silence;
    private readonly int _padding;
    private long _windows;
    private long _lastLoud;

    internal TurnDetector(JsonObject settings)
    {
        _least = ((double?)settings["threshold"] ?? 0.5) * 2 * LoudnessOfHalf;
        _silence = (int?)settings["silence_duration_ms"] ?? UsualSilence;
        _padding = (int?)settings["prefix_padding_ms"] ?? UsualPadding;
    }

    /// <summary>Gets whether somebody speaks.</summary>
    internal bool IsSpeaking { get; private set; }

    /// <summary>Gets where the speech begins or ends, in milliseconds of all sound.</summary>
    internal long At { get; private set; }

    internal static int WindowOf(int rate) => rate / WindowsPerSecond;

    /// <summary>Looks at the next hundredth of a second.</summary>
    internal TurnChange Hear(ReadOnlySpan<short> window)
    {
        var isLoud = Hearing.LoudnessOf(window) >= _least;
        _windows++;
        if (isLoud)
        {
            _lastLoud = _windows;
            if (IsSpeaking)
                return TurnChange.None;
            IsSpeaking = true;
            At = Math.Max(0, ((_windows - 1) * MillisecondsPerWindow) - _padding);
            return TurnChange.Started;
        }

        if (!IsSpeaking || (_windows - _lastLoud) * MillisecondsPerWindow < _silence)
            return TurnChange.None;
        IsSpeaking = false;
        At = _windows * MillisecondsPerWindow;
        return TurnChange.Stopped;
    }
}
