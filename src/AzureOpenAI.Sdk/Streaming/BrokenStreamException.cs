using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk.Streaming;

/// <summary>Carries a failure from the connection to the stream, which knows what had arrived and tells the caller.</summary>
internal sealed class BrokenStreamException(FailureDetails details) : Exception(details.Summary, details.Cause)
{
    internal FailureDetails Details { get; } = details;
}
