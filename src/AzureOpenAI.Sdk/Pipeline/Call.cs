using Azure.Core;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>One call on its way: what it may do, and what has become of it. It travels with the message through the pipeline.</summary>
internal abstract class Call(Route route, CallSettings settings, TimeLimits limits, bool isStreamed, long started, CancellationToken caller)
{
    internal Route Route { get; } = route;

    internal CallSettings Settings { get; } = settings;

    internal TimeLimits Limits { get; } = limits;

    internal bool IsStreamed { get; } = isStreamed;

    internal CancellationToken Caller { get; } = caller;

    /// <summary>Gets the timestamp at which the caller called.</summary>
    internal long Started { get; } = started;

    internal int Attempts { get; set; }

    /// <summary>Gets or sets the timer of the attempt that succeeded, for a stream that goes on after the call.</summary>
    internal AttemptTimer? StreamTimer { get; set; }

    internal static Call Of(HttpMessage message)
        => message.TryGetProperty(typeof(Call), out object? call) && call is Call found
            ? found
            : throw new InvalidOperationException("The message was not made by this client.");

    internal void Attach(HttpMessage message) => message.SetProperty(typeof(Call), this);

    /// <summary>Reads the result from an answer's body.</summary>
    /// <returns>What is wrong with the body, or null when it is what the operation promises.</returns>
    internal abstract FailureDetails? Complete(HttpMessage message, ReadOnlySpan<byte> body);
}
