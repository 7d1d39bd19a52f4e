using Azure.Core;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>
/// Keeps one token and asks for the next before it ends. However many callers wait, one of them asks; a failure to renew early is no
/// failure while the old token still serves.
/// </summary>
internal sealed class TokenCache(TokenCredential credential, string scope, TimeProvider time)
{
    private static readonly TimeSpan RefreshAhead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RetryRefreshAfter = TimeSpan.FromSeconds(30);

    private readonly object _lock = new();
    private Token? _current;
    private Task<Token>? _asking;
    private bool _askingIsForced;

    internal string? CurrentToken => _current?.Value;

    /// <summary>Gets the header's value, from the cache where it can.</summary>
    internal ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        Token? token = _current;
        DateTimeOffset now = time.GetUtcNow();
        if (token is not null && now < token.RefreshAt)
        {
            return new ValueTask<string>(token.Header);
        }

        if (token is not null && now < token.ExpiresAt)
        {
            RefreshInBackground(token, now);
            return new ValueTask<string>(token.Header);
        }

        return new ValueTask<string>(WaitAsync(Ask(null, force: false), cancellationToken));
    }

    /// <summary>Gets the header's value on a thread that may block.</summary>
    internal string Get(CancellationToken cancellationToken) => GetAsync(cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <summary>Replaces a token that the service refused, unless somebody has done so already.</summary>
    internal async ValueTask<string> RenewAsync(string refusedHeader, string? claims, CancellationToken cancellationToken)
    {
        Token? token = _current;
        if (claims is null && token is not null && !string.Equals(token.Header, refusedHeader, StringComparison.Ordinal))
        {
            return token.Header;
        }

        return await WaitAsync(Ask(claims, force: true), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="RenewAsync"/>
    internal string Renew(string refusedHeader, string? claims, CancellationToken cancellationToken)
        => RenewAsync(refusedHeader, claims, cancellationToken).AsTask().GetAwaiter().GetResult();

    private void RefreshInBackground(Token token, DateTimeOffset now)
    {
        token.RefreshAt = now + RetryRefreshAfter;
        // Nobody waits for it; the old token serves until the end of its time, and the next caller asks again.
        _ = Ask(null, force: false).ContinueWith(
            static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    /// <summary>Joins the question that is on its way, or asks a new one. It belongs to all callers, so none of them can cancel it.</summary>
    private Task<Token> Ask(string? claims, bool force)
    {
        lock (_lock)
        {
            if (_asking is { IsCompleted: false } && (!force || (_askingIsForced && claims is null)))
            {
                return _asking;
            }

            _askingIsForced = force;
            return _asking = Task.Run(() => AskAsync(claims));
        }
    }

    private async Task<Token> AskAsync(string? claims)
    {
        AccessToken answer = await credential.GetTokenAsync(
            new TokenRequestContext([scope], claims: claims, isCaeEnabled: true), CancellationToken.None).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset refreshAt = answer.RefreshOn ?? answer.ExpiresOn - RefreshAhead;
        refreshAt = refreshAt > now ? refreshAt : now + RetryRefreshAfter;
        var token = new Token(answer.Token, answer.ExpiresOn, refreshAt < answer.ExpiresOn ? refreshAt : answer.ExpiresOn);
        _current = token;
        return token;
    }

    private static async Task<string> WaitAsync(Task<Token> asking, CancellationToken cancellationToken)
    {
        if (!asking.IsCompleted && cancellationToken.CanBeCanceled)
        {
            var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            using (cancellationToken.Register(static source => ((TaskCompletionSource<bool>)source!).TrySetResult(true), cancelled))
            {
                if (await Task.WhenAny(asking, cancelled.Task).ConfigureAwait(false) != asking)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }

        return (await asking.ConfigureAwait(false)).Header;
    }

    private sealed class Token(string value, DateTimeOffset expiresAt, DateTimeOffset refreshAt)
    {
        internal string Value { get; } = value;

        internal string Header { get; } = "Bearer " + value;

        internal DateTimeOffset ExpiresAt { get; } = expiresAt;

        internal DateTimeOffset RefreshAt { get; set; } = refreshAt;
    }
}
