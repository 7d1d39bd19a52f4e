namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// Learns which part of an output that has no limit the service takes from the tokens of a pay-as-you-go deployment. Its documents say that it
/// takes an estimate; it was seen to take nothing. Until that is known, all of it is reserved. Not for two threads at once.
/// </summary>
internal sealed class UnnamedOutput
{
    private const long Slice = TimeSpan.TicksPerSecond / 2;
    private const int Window = 120;

    /// <summary>Twice the window: an answer tells what was counted when its request arrived, and may be a minute late.</summary>
    private const int Slices = 2 * Window;

    private const double Weight = 0.1;

    /// <summary>What says little about so small a part of the tokens is not asked.</summary>
    private const double LeastShare = 0.02;

    private (long Slice, long Named, long Unnamed)[] _slices = [];
    private double _part = 1;
    private long _since;

    /// <summary>Says how much of an output without a limit is to be reserved.</summary>
    internal long Charged(long output) => _part == 1 ? output : (long)Math.Ceiling(output * _part);

    internal void Add(long now, long named, long unnamed)
    {
        if (unnamed > 0 && _slices.Length == 0)
        {
            // Many deployments never see such a request. What was sent before the first is not known here, and is waited for.
            _slices = new (long, long, long)[Slices];
            _since = now + (Window * Slice);
        }

        if (_slices.Length > 0)
        {
            ref var slice = ref _slices[now / Slice % Slices];
            slice = slice.Slice == now / Slice ? (slice.Slice, slice.Named + named, slice.Unnamed + unnamed) : (now / Slice, named, unnamed);
        }
    }

    /// <summary>Takes over what the service had counted when it took a request in.</summary>
    internal void Observe(long now, long counted, long sentAt)
    {
        if (_slices.Length == 0 || sentAt < _since || now - sentAt > Window * Slice)
        {
            return;
        }

        (long named, long unnamed, long last) = (0, 0, sentAt / Slice);
        foreach (var slice in _slices)
        {
            if (slice.Slice > last - Window && slice.Slice <= last)
            {
                (named, unnamed) = (named + slice.Named, unnamed + slice.Unnamed);
            }
        }

        if (unnamed > (named + unnamed) * LeastShare)
        {
            double part = Math.Min(Math.Max((double)(counted - named) / unnamed, 0), 1);
            _part += (part - _part) * Weight;
        }
    }

    /// <summary>Reserves all of it again, until it is learned anew.</summary>
    internal void Forget() => _part = 1;
}
