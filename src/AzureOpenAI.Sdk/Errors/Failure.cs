using Azure;

namespace AzureOpenAI.Sdk.Errors;

/// <summary>Makes the exception that fits a failure.</summary>
internal static class Failure
{
    internal static AzureOpenAIException ToException(FailureDetails details)
        => details.Response is not { } response ? new AzureOpenAIException(details)
            : WithoutBody(response, () => IsFilter(details.Code) ? new ContentFilteredException(details, response) : new AzureOpenAIException(details, response));

    /// <summary>Says whether a code is that of the content filter: for text, and for images in their several generations.</summary>
    internal static bool IsFilter(string? code) => code is "content_filter" or "contentFilter" or "content_policy_violation" or "moderation_blocked";

    internal static StreamInterruptedException ToInterruption(FailureDetails details, Response response, object? received, int updateCount, long byteCount = 0)
        => WithoutBody(response, () => new StreamInterruptedException(details, response, received, updateCount, byteCount));

    internal static JobFailedException ToJobFailure(FailureDetails details, Response response, object job)
        => WithoutBody(response, () => new JobFailedException(details, response, job));

    /// <summary>
    /// Hides the body from the base class of the exception. It would read a stream to its end, however long that takes, and copy the
    /// body into a message of its own, where a debugger or a serializer finds it.
    /// </summary>
    private static T WithoutBody<T>(Response response, Func<T> make)
    {
        Stream? body = response.ContentStream;
        response.ContentStream = new MemoryStream([], 0, 0, writable: false, publiclyVisible: true);
        T made = make();
        if (body is MemoryStream)
        {
            response.ContentStream = body;
        }

        return made;
    }
}
