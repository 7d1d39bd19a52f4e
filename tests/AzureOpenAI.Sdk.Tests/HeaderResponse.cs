using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace AzureOpenAI.Sdk.Tests;

/// <summary>A response of which only the headers matter, written as <c>name: value|name: value</c>.</summary>
internal sealed class HeaderResponse(int status, string headers) : Response
{
    private readonly (string Name, string Value)[] _headers = [.. headers.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(header => (header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 2)..]))];

    public override int Status => status;

    public override string ReasonPhrase => "";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(header => new HttpHeader(header.Name, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        bool found = TryGetHeaderValues(name, out IEnumerable<string>? values);
        value = found ? string.Join(", ", values!) : null;
        return found;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = [.. _headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)];
        return values.Any();
    }
}
