namespace AzureOpenAI.Sdk.Errors;

/// <summary>Makes the exception that fits a failure.</summary>
internal static class Failure
{
    internal static AzureOpenAIException ToException(FailureDetails details)
        => details.Response is not { } response ? new AzureOpenAIException(details)
            : details.Code == "content_filter" ? new ContentFilteredException(details, response)
            : new AzureOpenAIException(details, response);
}
