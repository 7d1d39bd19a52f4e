namespace AzureOpenAI.Sdk.Jobs;

/// <summary>How far a job is.</summary>
internal readonly struct JobOutcome
{
    private JobOutcome(bool isOver, string? status, ServiceError? error) => (IsOver, FailedStatus, Error) = (isOver, status, error);

    /// <summary>Gets a job that goes on.</summary>
    internal static JobOutcome Running => default;

    /// <summary>Gets a job that did what it was asked for.</summary>
    internal static JobOutcome Succeeded => new(true, null, null);

    internal bool IsOver { get; }

    /// <summary>Gets the status of a job that ended without success; null for any other.</summary>
    internal string? FailedStatus { get; }

    internal ServiceError? Error { get; }

    /// <summary>A job that ended without success.</summary>
    /// <param name="status">The status as the service names it, for example <c>cancelled</c>.</param>
    /// <param name="error">What the job says of it.</param>
    internal static JobOutcome Failed(string status, ServiceError? error) => new(true, status, error);
}
