using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk.Files;

/// <summary>An upload in parts that could not go on. The parts that have arrived are in <see cref="State"/>: go on with it.</summary>
public sealed class UploadInterruptedException : AzureOpenAIException
{
    internal UploadInterruptedException(FilesUploadState state, AzureOpenAIException cause)
        : base(Describe(state, cause))
        => State = state;

    /// <summary>Gets how far it is, for <see cref="FilesClient.ResumeUploadAsync"/>.</summary>
    public FilesUploadState State { get; }

    private static FailureDetails Describe(FilesUploadState state, AzureOpenAIException cause) => new()
    {
        Kind = cause.Kind,
        Code = cause.ErrorCode,
        Summary = FormattableString.Invariant($"The upload {state.UploadId} stopped after {state.BytesSent} of {state.Bytes} bytes."),
        Remedy = $"Go on with {nameof(FilesClient.ResumeUploadAsync)}: the parts that have arrived are not sent again. {cause.Message}",
        Error = cause.Error,
        RetryAfter = cause.RetryAfter,
        Attempts = cause.Attempts,
        Cause = cause,
    };
}
