namespace AzureOpenAI.Sdk.TestKit;

/// <summary>A request as it reached a server of a test.</summary>
public sealed record RecordedRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body);
