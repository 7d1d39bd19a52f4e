using System.Diagnostics.CodeAnalysis;
using Azure;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Jobs;
using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk;

/// <summary>
/// A job that the service does on its own, for minutes or days. It goes on without this object: keep its <see cref="Operation.Id"/>, and any
/// process can take it up again.
/// </summary>
/// <typeparam name="T">The job as the service describes it.</typeparam>
/// <remarks>
/// Waiting asks for the job's status again and again: after 1 second at first, then at twice the interval up to 30 seconds, and never sooner
/// than the service asks for (<c>Retry-After</c>, taken up to 10 minutes). A status that can't be read after the client's own retries ends
/// the waiting with that failure, but not the job.
/// </remarks>
public abstract class JobOperation<T> : Operation<T>
    where T : WireModel
{
    private static readonly TimeSpan FirstInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestHint = TimeSpan.FromMinutes(10);

    private readonly TimeProvider _time = TimeProvider.System;
    private readonly string _id = "";
    private Response<T>? _last;
    private JobOutcome _outcome;

    /// <summary>For mocking.</summary>
    protected JobOperation()
    {
    }

    private protected JobOperation(TimeProvider time, string id, Response<T>? started)
    {
        (_time, _id) = (time, id);
        if (started is not null)
        {
            Take(started);
        }
    }

    /// <summary>Gets the job's id, with which another process can go on.</summary>
    public override string Id => _id;

    /// <summary>Gets the job as it was when its status was last read, ended or not; null when it was not read yet.</summary>
    public virtual T? Current => _last?.Value;

    /// <summary>Gets whether the job has ended, with success or without.</summary>
    public override bool HasCompleted => _outcome.IsOver;

    /// <summary>Gets whether the job has ended with success.</summary>
    public override bool HasValue => _outcome is { IsOver: true, FailedStatus: null };

    /// <summary>Gets the job as it ended.</summary>
    /// <exception cref="InvalidOperationException">The job has not ended: wait for it, or look at <see cref="Current"/>.</exception>
    /// <exception cref="JobFailedException">The job ended without success.</exception>
    public override T Value => !HasCompleted
        ? throw new InvalidOperationException($"The job has not ended. Call {nameof(WaitForCompletionAsync)}, or look at {nameof(Current)}.")
        : _outcome.FailedStatus is null ? _last!.Value
        : throw Failed();

    /// <summary>Gets the response in which the status was last read.</summary>
    /// <returns>The response.</returns>
    /// <exception cref="InvalidOperationException">The status was not read yet.</exception>
    [SuppressMessage("Design", "CA1024:Use properties where appropriate", Justification = "As the base class has it.")]
    public override Response GetRawResponse()
        => _last?.GetRawResponse() ?? throw new InvalidOperationException($"The job's status was not read yet. Call {nameof(UpdateStatusAsync)}.");

    /// <summary>Reads the job's status once.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The service's answer.</returns>
    /// <exception cref="JobFailedException">The job has ended without success.</exception>
    /// <exception cref="AzureOpenAIException">The status could not be read.</exception>
    public override async ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default)
    {
        if (!HasCompleted)
        {
            Take(await ReadAsync(cancellationToken).ConfigureAwait(false));
        }

        return Answer();
    }

    /// <inheritdoc cref="UpdateStatusAsync"/>
    public override Response UpdateStatus(CancellationToken cancellationToken = default)
    {
        if (!HasCompleted)
        {
            Take(Read(cancellationToken));
        }

        return Answer();
    }

    /// <summary>Waits until the job has ended.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the job.</param>
    /// <returns>The job as it ended.</returns>
    /// <exception cref="JobFailedException">The job ended without success.</exception>
    /// <exception cref="AzureOpenAIException">The status could not be read.</exception>
    public override ValueTask<Response<T>> WaitForCompletionAsync(CancellationToken cancellationToken = default) => PollAsync(null, async: true, cancellationToken);

    /// <summary>Waits until the job has ended, and asks for its status at an interval of your own.</summary>
    /// <param name="pollingInterval">The interval; the service's hint counts where it is longer.</param>
    /// <param name="cancellationToken">Ends the waiting, not the job.</param>
    /// <inheritdoc cref="WaitForCompletionAsync(CancellationToken)"/>
    public override ValueTask<Response<T>> WaitForCompletionAsync(TimeSpan pollingInterval, CancellationToken cancellationToken = default)
        => PollAsync(Positive(pollingInterval), async: true, cancellationToken);

    /// <inheritdoc cref="WaitForCompletionAsync(CancellationToken)"/>
    public override Response<T> WaitForCompletion(CancellationToken cancellationToken = default)
        => PollAsync(null, async: false, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="WaitForCompletionAsync(TimeSpan, CancellationToken)"/>
    public override Response<T> WaitForCompletion(TimeSpan pollingInterval, CancellationToken cancellationToken = default)
        => PollAsync(Positive(pollingInterval), async: false, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override async ValueTask<Response> WaitForCompletionResponseAsync(CancellationToken cancellationToken = default)
        => (await PollAsync(null, async: true, cancellationToken).ConfigureAwait(false)).GetRawResponse();

    /// <inheritdoc/>
    public override Response WaitForCompletionResponse(CancellationToken cancellationToken = default) => WaitForCompletion(cancellationToken).GetRawResponse();

    /// <summary>Reads the job.</summary>
    private protected abstract Task<Response<T>> ReadAsync(CancellationToken cancellationToken);

    /// <inheritdoc cref="ReadAsync"/>
    private protected abstract Response<T> Read(CancellationToken cancellationToken);

    /// <summary>Tells how far a job is.</summary>
    private protected abstract JobOutcome OutcomeOf(T job);

    /// <summary>Notes a status that was read elsewhere, for example by a cancellation.</summary>
    private protected void Take(Response<T> job)
    {
        _outcome = OutcomeOf(job.Value);
        _last = job;
    }

    private async ValueTask<Response<T>> PollAsync(TimeSpan? interval, bool async, CancellationToken cancellationToken)
    {
        TimeSpan next = interval ?? FirstInterval;
        if (_last is null)
        {
            Take(async ? await ReadAsync(cancellationToken).ConfigureAwait(false) : Read(cancellationToken));
        }

        while (!HasCompleted)
        {
            TimeSpan hint = RetryHint.Read(_last!.GetRawResponse(), 0, [], _time.GetUtcNow()) ?? TimeSpan.Zero;
            hint = hint < LongestHint ? hint : LongestHint;
            await Wait.ForAsync(hint > next ? hint : next, _time, async, cancellationToken).ConfigureAwait(false);
            Take(async ? await ReadAsync(cancellationToken).ConfigureAwait(false) : Read(cancellationToken));
            next = interval ?? (next + next < LongestInterval ? next + next : LongestInterval);
        }

        Answer();
        return _last!;
    }

    private Response Answer() => _outcome.FailedStatus is null ? GetRawResponse() : throw Failed();

    private JobFailedException Failed()
    {
        Response response = GetRawResponse();
        string status = _outcome.FailedStatus!;
        ServiceError? error = _outcome.Error;
        string said = ErrorText.Of(error, null) is { Length: > 0 } text ? ": " + text : ".";
        return Failure.ToJobFailure(
            new FailureDetails
            {
                Kind = FailureKind.JobFailed,
                Code = error?.Code ?? status,
                Error = error,
                Response = response,
                Summary = $"The job {Id} ended as '{status}'{said}",
            },
            response,
            _last!.Value);
    }

    private static TimeSpan Positive(TimeSpan interval)
        => interval > TimeSpan.Zero ? interval : throw new ArgumentException("The polling interval must be longer than zero.", nameof(interval));
}
