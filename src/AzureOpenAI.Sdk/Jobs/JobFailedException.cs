using Azure;
using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk;

/// <summary>
/// A job of the service that ended without success: it failed, expired, or was cancelled. The error is the job's own
/// (<see cref="AzureOpenAIException.Error"/>); what the job left behind is in <see cref="GetJob{T}"/>.
/// </summary>
public sealed class JobFailedException : AzureOpenAIException
{
    private readonly object _job;

    internal JobFailedException(FailureDetails details, Response response, object job)
        : base(details, response)
        => _job = job;

    /// <summary>Gets the job as it ended.</summary>
    /// <typeparam name="T">The job's type, for example <c>BatchResult</c>.</typeparam>
    /// <returns>The job, or <see langword="null"/> when it is of another type.</returns>
    public T? GetJob<T>()
        where T : class
        => _job as T;
}
