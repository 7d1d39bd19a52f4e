using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Azure;
using Azure.Core;

namespace AzureOpenAI.Sdk.Transport;

/// <summary>A response over the framework's own message. Headers are read as they came, without parsing.</summary>
internal sealed class TransportResponse(HttpResponseMessage message, Stream? body, string clientRequestId) : Response
{
    private Stream? _body = body;
    private bool _isReleased;

    public override int Status => (int)message.StatusCode;

    public override string ReasonPhrase => message.ReasonPhrase ?? "";

    public override Stream? ContentStream
    {
        get => _body;
        set
        {
            // The network's stream gives way to a buffered copy: its connection may go back to the pool.
            _body = value;
        }
    }

    /// <exception cref="InvalidOperationException">The body was not kept, or it is a stream that nobody has read into memory.</exception>
    public override BinaryData Content => _isReleased
        ? throw new InvalidOperationException(
            $"The body was read into the result and not kept. To read it here as well, set {nameof(CallSettings)}.{nameof(CallSettings.KeepResponseBody)}.")
        : base.Content;

    public override string ClientRequestId { get; set; } = clientRequestId;

    /// <summary>Forgets the body, whose memory serves another answer from now on.</summary>
    internal void ReleaseBody() => (_body, _isReleased) = (null, true);

    public override void Dispose()
    {
        // The buffered copy stays: whoever kept the response may still read it.
        if (_body is not MemoryStream)
        {
            _body?.Dispose();
            _body = null;
        }

        message.Dispose();
    }

    /// <summary>Names the status alone: the headers and the body belong to the caller.</summary>
    public override string ToString() => $"Status: {Status}";

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
#if NET8_0_OR_GREATER
        if (message.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values)
            || message.Content.Headers.NonValidated.TryGetValues(name, out values))
        {
            value = values.ToString();
            return true;
        }

        value = null;
        return false;
#else
        bool found = TryGetHeaderValues(name, out var values);
        value = found ? string.Join(", ", values!) : null;
        return found;
#endif
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        => message.Headers.TryGetValues(name, out values)
            || (message.Content is not null && message.Content.Headers.TryGetValues(name, out values));

    protected override IEnumerable<HttpHeader> EnumerateHeaders()
    {
        foreach (HttpHeaders headers in message.Content is null ? [message.Headers] : new HttpHeaders[] { message.Headers, message.Content.Headers })
        {
            foreach (var header in headers)
            {
                yield return new HttpHeader(header.Key, string.Join(",", header.Value));
            }
        }
    }
}
