using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace AzureOpenAI.Sdk.Transport;

/// <summary>A request as <see cref="AzureOpenAITransport"/> sends it: headers in a short list, each checked when it is set.</summary>
internal sealed class TransportRequest : Request
{
    private KeyValuePair<string, string>[] _headers = new KeyValuePair<string, string>[8];
    private int _count;
    private string? _clientRequestId;
    private Uri? _target;
    private RequestUriBuilder? _uri;

    /// <summary>Gets or sets the address, in parts that a policy may change. They are made when somebody asks for them.</summary>
    public override RequestUriBuilder Uri
    {
        get
        {
            if (_uri is null)
            {
                _uri = new RequestUriBuilder();
                if (_target is not null)
                {
                    _uri.Reset(_target);
                }
            }

            return _uri;
        }
        set => _uri = Require.NotNull(value);
    }

    public override string ClientRequestId
    {
        get => _clientRequestId ??= NewId();
        set => _clientRequestId = Require.NotNull(value);
    }

    internal ReadOnlySpan<KeyValuePair<string, string>> HeaderList => _headers.AsSpan(0, _count);

    /// <summary>Sets the address as a whole.</summary>
    internal void SetTarget(Uri target) => (_target, _uri) = (target, null);

    internal Uri GetTarget() => _uri?.ToUri() ?? _target ?? throw new InvalidOperationException("The request has no address.");

    public override void Dispose() => Content?.Dispose();

    /// <summary>Names the request without its headers: those hold the key.</summary>
    public override string ToString() => $"{Method} request";

    protected override void AddHeader(string name, string value)
    {
        HeaderText.RequireValid(name, value);
        if (_count == _headers.Length)
        {
            Array.Resize(ref _headers, _count * 2);
        }

        _headers[_count++] = new(name, value);
    }

    protected override void SetHeader(string name, string value)
    {
        int index = IndexOf(name);
        if (index < 0)
        {
            AddHeader(name, value);
            return;
        }

        HeaderText.RequireValid(name, value);
        _headers[index] = new(name, value);
        RemoveAfter(index, name);
    }

    protected override bool RemoveHeader(string name)
    {
        int before = _count;
        RemoveAfter(-1, name);
        return _count != before;
    }

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        foreach (var header in HeaderList)
        {
            if (Is(header.Key, name))
            {
                value = value is null ? header.Value : value + "," + header.Value;
            }
        }

        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        List<string>? found = null;
        foreach (var header in HeaderList)
        {
            if (Is(header.Key, name))
            {
                (found ??= []).Add(header.Value);
            }
        }

        values = found;
        return found is not null;
    }

    protected override bool ContainsHeader(string name) => IndexOf(name) >= 0;

    protected override IEnumerable<HttpHeader> EnumerateHeaders()
    {
        for (int i = 0; i < _count; i++)
        {
            yield return new HttpHeader(_headers[i].Key, _headers[i].Value);
        }
    }

    /// <summary>Makes an id that is unlikely to come twice. It protects nothing, so it need not cost what a secret's randomness does.</summary>
    private static string NewId()
    {
#if NET8_0_OR_GREATER
        Span<byte> bytes = stackalloc byte[16];
        Random.Shared.NextBytes(bytes);
        // The marks of a random UUID, as in RFC 9562, version 4.
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes).ToString();
#else
        return Guid.NewGuid().ToString();
#endif
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private int IndexOf(string name)
    {
        for (int i = 0; i < _count; i++)
        {
            if (Is(_headers[i].Key, name))
            {
                return i;
            }
        }

        return -1;
    }

    private void RemoveAfter(int index, string name)
    {
        int kept = index + 1;
        for (int i = kept; i < _count; i++)
        {
            if (!Is(_headers[i].Key, name))
            {
                _headers[kept++] = _headers[i];
            }
        }

        _count = kept;
    }
}
