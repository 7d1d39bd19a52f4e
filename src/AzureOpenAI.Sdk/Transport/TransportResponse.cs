using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Azure;
using Azure.Core;

namespace AzureOpenAI.Sdk.Transport;

/// <summary>A response over the framework's own message. Headers are read as they came, without parsing.</summary>
internal sealed class TransportResponse(HttpResponseMessage message, Stream? body, string clientRequestId) : Response
{
    private Stream? _body = body;

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

    public override string ClientRequestId { get; set; } = clientRequestId;

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
