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

    /// <summary>Creates a transport with connections of its own.</summary>
    public AzureOpenAITransport()
        : this(CreateHandler(), disposeHandler: true)
    {
    }

    /// <summary>Creates a transport over a handler.</summary>
    /// <param name="handler">The handler. It should neither follow redirects nor retry: the client does what is safe of both.</param>
    /// <param name="disposeHandler">Whether the handler is disposed with this transport. The default is <see langword="true"/>.</param>
    public AzureOpenAITransport(HttpMessageHandler handler, bool disposeHandler = true)
        => _invoker = new HttpMessageInvoker(Require.NotNull(handler), disposeHandler);

    /// <summary>Gets the transport that clients share when none is set, and with it their connections.</summary>
    internal static AzureOpenAITransport Shared { get; } = new();

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
    }

    /// <inheritdoc/>
    public void Dispose() => _invoker.Dispose();

    private static HttpRequestMessage CreateMessage(HttpMessage message)
    {
        if (message.Request is not TransportRequest source)
        {
            throw new InvalidOperationException("The request was made by another transport.");
        }

        var request = new HttpRequestMessage(Method(source.Method), source.Uri.ToUri());
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

    private static HttpMethod Method(RequestMethod method)
        => method == RequestMethod.Post ? HttpMethod.Post
            : method == RequestMethod.Get ? HttpMethod.Get
            : method == RequestMethod.Delete ? HttpMethod.Delete
            : method == RequestMethod.Put ? HttpMethod.Put
            : new HttpMethod(method.Method);

#if NET8_0_OR_GREATER
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
    private static HttpClientHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
    };
#endif
}
