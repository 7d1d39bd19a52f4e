using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>
/// A session that ended before it was closed: the socket broke, the service closed it, or it sent what is none of its events. It holds what had
/// arrived; <see cref="RealtimeClient.ResumeAsync"/> opens a new session that goes on from there.
/// </summary>
public sealed class RealtimeInterruptedException : AzureOpenAIException
{
    internal RealtimeInterruptedException(FailureDetails details, RealtimeHistory history, int? closeStatus, string? closeReason)
        : base(details, details.Response!)
        => (History, CloseStatus, CloseReason) = (history, closeStatus, closeReason);

    /// <summary>Gets what the session had come to: its options, its items, and how far the response under way had got.</summary>
    public RealtimeHistory History { get; }

    /// <summary>Gets the status with which the service closed the socket (RFC 6455, 7.4), such as 1001 or 1011; null when it did not close it.</summary>
    public int? CloseStatus { get; }

    /// <summary>Gets the service's reason for closing the socket; null when it gave none.</summary>
    public string? CloseReason { get; }
}
