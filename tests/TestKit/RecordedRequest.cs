using System.Text;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>A request as it reached a server of a test.</summary>
/// <param name="Method">The method.</param>
/// <param name="Uri">The address, with its query.</param>
/// <param name="Headers">The headers, without those of the body.</param>
/// <param name="Content">The body, empty when there was none.</param>
/// <param name="ContentType">What the body is said to be; null when there was none.</param>
public sealed record RecordedRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Content, string? ContentType)
{
    /// <summary>Gets the body as text.</summary>
    public string Body { get; } = Encoding.UTF8.GetString(Content.Span);
}
