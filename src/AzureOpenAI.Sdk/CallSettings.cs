using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk;

/// <summary>
/// How a call is made: its time limits, its retries and its extra headers. Set them for a client on
/// <see cref="AzureOpenAIClientOptions.Calls"/>, and for some calls with a sub-client's <c>With</c>.
/// </summary>
/// <remarks>
/// What is <see langword="null"/> is decided by what surrounds it: the client's settings, then the operation's defaults.
/// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> switches a time limit off.
/// </remarks>
public sealed class CallSettings
{
    /// <summary>Gets or sets how long the whole call may take, with all its attempts and waits.</summary>
    /// <value>The default is <see langword="null"/>: only the cancellation token and the limits of the attempts end it.</value>
    /// <remarks>When the service asks to wait longer than is left, the call fails at once and says when to come back.</remarks>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Gets or sets how long to wait for the first byte of an answer.</summary>
    /// <value>
    /// The default is 100 seconds; 30 seconds for each answer while a realtime session is opened; 10 minutes for a chat call that is not streamed, for every chat call of a reasoning model, which thinks
    /// before it answers, and for images, streamed or not.
    /// </value>
    public TimeSpan? FirstByteTimeout { get; set; }

    /// <summary>Gets or sets how long a started answer may be silent.</summary>
    /// <value>The default is 60 seconds; 10 minutes for a reasoning model and for a stream of images.</value>
    public TimeSpan? IdleTimeout { get; set; }

    /// <summary>Gets or sets how long a stream may go on without an event, while comments keep its connection alive.</summary>
    /// <value>The default is 15 minutes.</value>
    public TimeSpan? ProgressTimeout { get; set; }

    /// <summary>Gets or sets how long one attempt may take from its first byte sent to its last byte read.</summary>
    /// <value>The default is 20 minutes for a call and one hour for a stream.</value>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>Gets or sets how many times a failed call is sent again.</summary>
    /// <value>The default is <see langword="null"/>: as the client's <c>Retry.MaxRetries</c> says, which is 3.</value>
    public int? MaxRetries { get; set; }

    /// <summary>
    /// Gets or sets whether a request that the service may have executed is sent again: after its connection broke, a time limit passed,
    /// its answer was cut, or the service failed (408, 500, 502, 503, 504).
    /// </summary>
    /// <value>
    /// The default is <see langword="null"/>: yes where a second execution only costs tokens (chat, embeddings), once after a broken
    /// connection and as often as <see cref="MaxRetries"/> after an answer; always for reading; no where it would create a second thing
    /// (a batch, a file, a fine-tuning job).
    /// </value>
    public bool? ResendWhenUnsure { get; set; }

    /// <summary>Gets or sets whether the body of an answer can still be read from <c>GetRawResponse().Content</c>, after the result was read from it.</summary>
    /// <value>
    /// The default is <see langword="null"/>: yes for chat; no for embeddings, whose bodies are larger than the vectors. The result says all that
    /// the body said, unknown members too, and a body that is not kept leaves its memory to the next call. The body of an error is always kept.
    /// </value>
    public bool? KeepResponseBody { get; set; }

    /// <summary>Gets or sets what the call needs of its deployment, when it is routed to one of several.</summary>
    /// <value>The default is <see langword="null"/>: no needs. Given for a call, it replaces the client's as a whole.</value>
    public RouteRequirements? Routing { get; set; }

    /// <summary>Gets headers that are sent with each request, for example for a gateway.</summary>
    /// <remarks>The service refuses requests with more than ten headers of the caller's own.</remarks>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns settings where these decide first and the others decide what these leave open.</summary>
    internal CallSettings Over(CallSettings other)
    {
        var merged = new CallSettings
        {
            Timeout = Timeout ?? other.Timeout,
            FirstByteTimeout = FirstByteTimeout ?? other.FirstByteTimeout,
            IdleTimeout = IdleTimeout ?? other.IdleTimeout,
            ProgressTimeout = ProgressTimeout ?? other.ProgressTimeout,
            AttemptTimeout = AttemptTimeout ?? other.AttemptTimeout,
            MaxRetries = MaxRetries ?? other.MaxRetries,
            ResendWhenUnsure = ResendWhenUnsure ?? other.ResendWhenUnsure,
            KeepResponseBody = KeepResponseBody ?? other.KeepResponseBody,
            Routing = Routing ?? other.Routing,
        };

        foreach (var headers in new[] { other.Headers, Headers })
        {
            foreach (var header in headers)
            {
                merged.Headers[header.Key] = header.Value;
            }
        }

        return merged;
    }

    /// <summary>Throws when a limit is not a time that can pass, or a header could forge another.</summary>
    internal CallSettings Validated()
    {
        RequirePositive(Timeout, nameof(Timeout));
        RequirePositive(FirstByteTimeout, nameof(FirstByteTimeout));
        RequirePositive(IdleTimeout, nameof(IdleTimeout));
        RequirePositive(ProgressTimeout, nameof(ProgressTimeout));
        RequirePositive(AttemptTimeout, nameof(AttemptTimeout));
        if (MaxRetries is < 0 or > 100)
        {
            throw new ArgumentException($"{nameof(MaxRetries)} must be from 0 to 100.", nameof(MaxRetries));
        }

        if (Headers.Count > MostHeaders)
        {
            throw new ArgumentException(
                $"The service refuses more than {MostHeaders} headers of the caller's own (HTTP 431), and there are {Headers.Count}. Remove some.", nameof(Headers));
        }

        foreach (var header in Headers)
        {
            Transport.HeaderText.RequireValid(header.Key, header.Value);
            if (IsOurs(header.Key))
            {
                throw new ArgumentException($"The header '{header.Key}' is written by the client. Remove it from the settings.", nameof(Headers));
            }
        }

        return this;
    }

    /// <summary>The service's own limit: <c>quotas-limits</c> in the Azure OpenAI documentation, 2025-07-11.</summary>
    private const int MostHeaders = 10;

    private static bool IsOurs(string name)
        => name.Equals("api-key", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Host", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Accept", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase);

    private static void RequirePositive(TimeSpan? time, string name)
    {
        if (time is { } given && given <= TimeSpan.Zero && given != System.Threading.Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentException($"{name} must be longer than zero. Leave it null for the default, or set it to Timeout.InfiniteTimeSpan for none.", name);
        }
    }
}
