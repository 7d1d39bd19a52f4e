using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace AzureOpenAI.Sdk.Sockets;

/// <summary>How a handshake was answered, kept apart from the connection, which belongs to the socket by then.</summary>
internal sealed class HandshakeResponse(int status, string? reason, IReadOnlyList<HttpHeader> headers, byte[]? body, string clientRequestId) : Response
{
    /// <summary>The status of a connection that is a socket from here on.</summary>
    internal const int Switched = 101;

    /// <summary>Makes the same answer with the status that an error stands for, which the service told in an event.</summary>
    internal HandshakeResponse As(int other) => new(other, null, headers, null, ClientRequestId);

    public override int Status => status;

    public override string ReasonPhrase => reason ?? "";

    public override Stream? ContentStream { get; set; } = body is null ? null : new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true);

    public override string ClientRequestId { get; set; } = clientRequestId;

    public override void Dispose()
    {
        // There is nothing but memory.
    }

    /// <summary>Names the status alone: the headers and the body belong to the caller.</summary>
    public override string ToString() => $"Status: {Status}";

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers;

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = TryGetHeaderValues(name, out IEnumerable<string>? values) ? string.Join(",", values) : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        string[] found = [.. headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(static header => header.Value)];
        values = found.Length == 0 ? null : found;
        return values is not null;
    }
}
