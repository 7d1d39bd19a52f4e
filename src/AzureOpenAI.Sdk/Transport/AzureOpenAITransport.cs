using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace AzureOpenAI.Sdk.Transport;

/// <summary>
/// Carries requests over the framework's HTTP client. It never follows a redirect, never sends a request again by itself,
/// refuses headers that could forge others, and keeps no cookies.
/// </summary>
/// <remarks>
/// It is the default. Give it a handler of your own to go through a proxy, to present a client certificate or to answer in a test.
/// Any other <see cref="HttpPipelineTransport"/> may be set on <see cref="ClientOptions.Transport"/> instead.
/// </remarks>
public sealed class AzureOpenAITransport : HttpPipelineTransport, IDisposable
{
    private readonly HttpMessageInvoker _invoker;
    private readonly bool _reportsConnectTimeouts;
    private readonly bool _isShared;
    private volatile bool _isDisposed;

    /// <summary>Creates a transport with connections of its own.</summary>
    public AzureOpenAITransport()
        : this(isShared: false)
    {
    }

    /// <summary>Creates a transport over a handler.</summary>
    /// <param name="handler">
    /// The handler. It should not retry: the client does what is safe of that. Redirects are switched off in it, since it would hand the key on.
    /// </param>
    /// <param name="disposeHandler">Whether the handler is disposed with this transport. The default is <see langword="true"/>.</param>
    /// <exception cref="ArgumentException">The handler follows redirects and was used before, so that this can't be switched off.</exception>
    public AzureOpenAITransport(HttpMessageHandler handler, bool disposeHandler = true)
    {
        Redirects.SwitchOff(Require.NotNull(handler));
        _invoker = new HttpMessageInvoker(handler, disposeHandler);
        _reportsConnectTimeouts = ReportsConnectTimeouts(handler);
    }

    private AzureOpenAITransport(bool isShared)
        : this(CreateHandler())
        => _isShared = isShared;

    /// <summary>Gets what sends over the connections, for handshakes that become sockets.</summary>
    internal HttpMessageInvoker Invoker => _isDisposed ? throw Disposed() : _invoker;

    /// <summary>Gets the transport that clients share when none is set, and with it their connections.</summary>
    internal static AzureOpenAITransport Shared { get; } = new(isShared: true);

    /// <inheritdoc/>
    public override Request CreateRequest() => new TransportRequest { Method = RequestMethod.Get };

    /// <inheritdoc/>
    public override void Process(HttpMessage message)
    {
        Require.NotNull(message);
        using HttpRequestMessage request = CreateMessage(message);
        try
        {
#if NET8_0_OR_GREATER
            HttpResponseMessage response = _invoker.Send(request, message.CancellationToken);
            message.Response = new TransportResponse(response, response.Content.ReadAsStream(message.CancellationToken), message.Request.ClientRequestId);
#else
            HttpResponseMessage response = _invoker.SendAsync(request, message.CancellationToken).GetAwaiter().GetResult();
            Stream? body = response.Content?.ReadAsStreamAsync().GetAwaiter().GetResult();
            message.Response = new TransportResponse(response, body, message.Request.ClientRequestId);
#endif
        }
        catch (HttpRequestException failure)
        {
            throw new RequestFailedException(failure.Message, failure);
        }
        catch (OperationCanceledException failure) when (IsConnectTimeout(failure, message))
        {
            throw new RequestFailedException(failure.Message, new NotConnectedException(failure));
        }
    }

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        Require.NotNull(message);
        using HttpRequestMessage request = CreateMessage(message);
        try
        {
            HttpResponseMessage response = await _invoker.SendAsync(request, message.CancellationToken).ConfigureAwait(false);
#if NET8_0_OR_GREATER
            Stream body = await response.Content.ReadAsStreamAsync(message.CancellationToken).ConfigureAwait(false);
#else
            Stream? body = response.Content is null ? null : await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
            message.Response = new TransportResponse(response, body, message.Request.ClientRequestId);
        }
        catch (HttpRequestException failure)
        {
            throw new RequestFailedException(failure.Message, failure);
        }
        catch (OperationCanceledException failure) when (IsConnectTimeout(failure, message))
        {
            throw new RequestFailedException(failure.Message, new NotConnectedException(failure));
        }
    }

    /// <summary>Closes the connections. Clients that use this transport fail from then on; the one that clients share by default stays open.</summary>
    public void Dispose()
    {
        if (!_isShared)
        {
            _isDisposed = true;
            _invoker.Dispose();
        }
    }

    /// <summary>Says whether the framework gave up connecting. It reports that like a cancellation; any other handler may mean something else by it.</summary>
    private bool IsConnectTimeout(OperationCanceledException failure, HttpMessage message)
        => _reportsConnectTimeouts && failure.InnerException is TimeoutException && !message.CancellationToken.IsCancellationRequested;

    private HttpRequestMessage CreateMessage(HttpMessage message)
    {
        if (_isDisposed)
        {
            throw Disposed();
        }

        if (message.Request is not TransportRequest source)
        {
            throw new InvalidOperationException("The request was made by another transport.");
        }

        var request = new HttpRequestMessage(Method(source.Method), source.GetTarget());
        if (source.Content is { } content)
        {
            request.Content = new TransportContent(content, message.CancellationToken);
        }

        foreach (var header in source.HeaderList)
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                request.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return request;
    }

    private static ObjectDisposedException Disposed()
        => new(nameof(AzureOpenAITransport), $"The client's transport was disposed. Keep the {nameof(AzureOpenAITransport)} as long as the clients that use it.");

    private static HttpMethod Method(RequestMethod method)
        => method == RequestMethod.Post ? HttpMethod.Post
            : method == RequestMethod.Get ? HttpMethod.Get
            : method == RequestMethod.Delete ? HttpMethod.Delete
            : method == RequestMethod.Put ? HttpMethod.Put
            : new HttpMethod(method.Method);

#if NET8_0_OR_GREATER
    private static bool ReportsConnectTimeouts(HttpMessageHandler handler) => handler is SocketsHttpHandler;

    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        // A name that moved to another address is found again within this time.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // An answer that nobody reads on is closed, not read to its end: the service stops working on it.
        MaxResponseDrainSize = 0,
        // Tracing belongs to the client's own activity source.
        ActivityHeadersPropagator = null,
    };
#else
    private static bool ReportsConnectTimeouts(HttpMessageHandler handler) => false;

    private static HttpClientHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
    };
#endif
}
