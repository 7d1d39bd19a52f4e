using Azure.Core;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>
/// Keeps one token and asks for the next before it ends. However many callers wait, one of them asks; a failure to renew early is no
/// failure while the old token still serves.
/// </summary>
internal sealed class TokenCache(TokenCredential credential, string scope, TimeProvider time)
{
    /// <summary>What stands in front of a token in its header.</summary>
    internal const string Scheme = "Bearer ";

    private static readonly TimeSpan RefreshAhead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RetryRefreshAfter = TimeSpan.FromSeconds(30);

    /// <summary>How long callers join a question that brings no answer; then another one is asked, since the first may never come back.</summary>
    private static readonly TimeSpan PatienceWithCredential = TimeSpan.FromMinutes(2);

    private readonly object _lock = new();
    private Token? _current;
    private Question? _question;

    /// <summary>Gets the header's value, from the cache where it can.</summary>
    internal ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        Token? token = Volatile.Read(ref _current);
        long now = time.GetUtcNow().UtcTicks;
        if (token is null || now >= token.ExpiresAt)
        {
            return new ValueTask<string>(WaitAsync(Ask(null, force: false), cancellationToken));
        }

        if (token.IsDueForRefresh(now, RetryRefreshAfter))
        {
            // Nobody waits for it: the old token serves until its end, and after a while the next caller asks again.
            _ = Ask(null, force: false).ContinueWith(
                static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }

        return new ValueTask<string>(token.Header);
    }

    /// <summary>Gets the header's value on a thread that may block.</summary>
    internal string Get(CancellationToken cancellationToken) => GetAsync(cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <summary>Replaces a token that the service refused, unless somebody has done so already.</summary>
    internal async ValueTask<string> RenewAsync(string refusedHeader, string? claims, CancellationToken cancellationToken)
    {
        Token? token = Volatile.Read(ref _current);
        bool isReplaced = token is not null && !string.Equals(token.Header, refusedHeader, StringComparison.Ordinal)
            && (claims is null || string.Equals(token.Claims, claims, StringComparison.Ordinal));
        return isReplaced ? token!.Header : await WaitAsync(Ask(claims, force: true), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="RenewAsync"/>
    internal string Renew(string refusedHeader, string? claims, CancellationToken cancellationToken)
        => RenewAsync(refusedHeader, claims, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <summary>Joins the question that is on its way, or asks a new one. It belongs to all callers, so none of them can cancel it.</summary>
    private Task<Token> Ask(string? claims, bool force)
    {
        lock (_lock)
        {
            if (_question is { Answer.IsCompleted: false } question && question.Serves(claims, force) && time.GetElapsedTime(question.AskedAt) < PatienceWithCredential)
            {
                return question.Answer;
            }

            _question = new Question(claims, force, time.GetTimestamp(), Task.Run(() => AskAsync(claims)));
            return _question.Answer;
        }
    }

    private async Task<Token> AskAsync(string? claims)
    {
        try
        {
            AccessToken answer = await credential.GetTokenAsync(
                new TokenRequestContext([scope], claims: claims, isCaeEnabled: true), CancellationToken.None).ConfigureAwait(false);
            var token = new Token(answer, claims, RefreshTime(answer));
            HeaderText.RequireValid("Authorization", token.Header);
            Volatile.Write(ref _current, token);
            return token;
        }
        catch (Exception failure)
        {
            throw new CredentialException(failure);
        }
    }

    private DateTimeOffset RefreshTime(AccessToken answer)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset ahead = answer.RefreshOn ?? (answer.ExpiresOn - now > RefreshAhead ? answer.ExpiresOn - RefreshAhead : now);
        return ahead > now ? ahead : now + RetryRefreshAfter;
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

    /// <summary>What the credential was asked.</summary>
    private sealed record Question(string? Claims, bool IsForced, long AskedAt, Task<Token> Answer)
    {
        /// <summary>Gets whether the answer will do for another caller.</summary>
        internal bool Serves(string? claims, bool force) => !force || (IsForced && string.Equals(Claims, claims, StringComparison.Ordinal));
    }

    private sealed class Token(AccessToken answer, string? claims, DateTimeOffset refreshAt)
    {
        private long _refreshAt = refreshAt.UtcTicks;

        internal string Header { get; } = Scheme + answer.Token;

        internal string? Claims { get; } = claims;

        internal long ExpiresAt { get; } = answer.ExpiresOn.UtcTicks;

        /// <summary>Gets whether this caller should ask for the next token: of many that come at once, one.</summary>
        internal bool IsDueForRefresh(long now, TimeSpan askAgainAfter)
        {
            long due = Volatile.Read(ref _refreshAt);
            return now >= due && Interlocked.CompareExchange(ref _refreshAt, now + askAgainAfter.Ticks, due) == due;
        }
    }
}
