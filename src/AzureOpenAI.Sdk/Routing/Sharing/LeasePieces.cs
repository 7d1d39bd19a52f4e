namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// What a process holds of a deployment's shared quota: the rest of the lease that is used up first, and the lease behind it. Not for two
/// threads at once.
/// </summary>
internal struct LeasePieces
{
    private Piece _first;
    private Piece _second;

    internal readonly long Tokens => _first.Tokens + _second.Tokens;

    internal readonly long Requests => _first.Requests + _second.Requests;

    internal readonly bool IsEmpty => _first.IsEmpty && _second.IsEmpty;

    internal void Add(in Piece piece)
    {
        if (_first.IsEmpty)
        {
            (_first, _second) = (_second, default);
        }

        if (_first.IsEmpty)
        {
            _first = piece;
        }
        else if (_second.IsEmpty)
        {
            _second = piece;
        }
        else
        {
            // The earlier time of two is the one that errs on the safe side: for the end, and for what is given back.
            _second = new Piece(_second.Tokens + piece.Tokens, _second.Requests + piece.Requests, Math.Min(_second.Stamp, piece.Stamp), Math.Min(_second.ExpiresAt, piece.ExpiresAt));
        }
    }

    /// <summary>Takes what a call needs, which must be there.</summary>
    internal void Take(long tokens, long requests)
    {
        long tokensOfFirst = Math.Min(tokens, _first.Tokens), requestsOfFirst = Math.Min(requests, _first.Requests);
        _first = _first with { Tokens = _first.Tokens - tokensOfFirst, Requests = _first.Requests - requestsOfFirst };
        _second = _second with { Tokens = _second.Tokens - (tokens - tokensOfFirst), Requests = _second.Requests - (requests - requestsOfFirst) };
    }

    /// <summary>Takes out what may no longer be used.</summary>
    internal void Expire(long now, ref List<QuotaReturn>? returned)
    {
        if (!IsEmpty && (_first.ExpiresAt <= now || _second.ExpiresAt <= now))
        {
            Drop(ref _first, now, ref returned);
            Drop(ref _second, now, ref returned);
        }
    }

    /// <summary>Takes out everything.</summary>
    internal void Clear(ref List<QuotaReturn>? returned) => Expire(RouterClock.Never, ref returned);

    private static void Drop(ref Piece piece, long now, ref List<QuotaReturn>? returned)
    {
        if (piece.ExpiresAt > now)
        {
            return;
        }

        if (!piece.IsEmpty)
        {
            (returned ??= []).Add(new QuotaReturn(piece.Stamp, piece.Tokens, piece.Requests));
        }

        piece = default;
    }

    /// <summary>One lease, or its rest.</summary>
    internal readonly record struct Piece(long Tokens, long Requests, long Stamp, long ExpiresAt)
    {
        internal bool IsEmpty => Tokens == 0 && Requests == 0;
    }
}
