using Azure;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk;

/// <summary>
/// A request that the service's content filter refused: which filter, and how severe it found it. It is thrown for a filtered prompt
/// and for a filtered image; a filtered reply is no exception, but a choice whose finish reason is <c>content_filter</c>.
/// </summary>
public sealed class ContentFilteredException : AzureOpenAIException
{
    internal ContentFilteredException(FailureDetails details, Response response)
        : base(details, response)
        => Results = details.Error?.FilterResults ?? new ContentFilterResults();

    /// <summary>Gets what each filter found.</summary>
    public ContentFilterResults Results { get; }
}
