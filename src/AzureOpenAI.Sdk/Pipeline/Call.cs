using Azure.Core;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>One call on its way: what it may do, and what has become of it. It travels with the message through the pipeline.</summary>
internal abstract class Call(Route route, CallSettings settings, TimeLimits limits, long started, CancellationToken caller)
{
    internal Route Route { get; } = route;

    /// <summary>Gets where the attempt goes: the route itself, or that of the deployment which was chosen for it.</summary>
    internal Route At { get; private set; } = route;

    /// <summary>Gets the credential of the attempt; null for the client's own.</summary>
    internal CredentialPolicy? Credential { get; private set; }

    /// <summary>Gets or sets the call's way through several deployments; null when it has one alone.</summary>
    internal RoutedCall? Routed { get; set; }

    /// <summary>Gets what the service says that the call used, once it is known.</summary>
    internal virtual IUsageReport? Usage => null;

    internal CallSettings Settings { get; } = settings;

    internal TimeLimits Limits { get; } = limits;

    /// <summary>Gets what the request says that it takes.</summary>
    internal virtual string Accept => "application/json";

    /// <summary>Gets whether the answer was taken over as a stream, and the timer of the attempt with it.</summary>
    internal virtual bool IsHandedOver => false;

    internal CancellationToken Caller { get; } = caller;

    /// <summary>Gets the timestamp at which the caller called.</summary>
    internal long Started { get; } = started;

    /// <summary>Gets or sets how many attempts were begun.</summary>
    internal int Attempts { get; set; }

    /// <summary>Gets or sets how often the request was handed to the connection: more often than attempted when a token was renewed.</summary>
    internal int Sends { get; set; }

    /// <summary>Gets whether the result that was read holds an error, beside or in place of what it should be.</summary>
    internal virtual bool HoldsError => false;

    internal static Call Of(HttpMessage message)
        => message.TryGetProperty(typeof(Call), out object? call) && call is Call found
            ? found
            : throw new InvalidOperationException("The message was not made by this client.");

    internal void Attach(HttpMessage message) => message.SetProperty(typeof(Call), this);

    /// <summary>Points the message at where its next attempt goes.</summary>
    internal void Aim(HttpMessage message, Route route, CredentialPolicy? credential)
    {
        (At, Credential) = (route, credential);
        if (message.Request is TransportRequest own)
        {
            own.SetTarget(route.Uri);
        }
        else
        {
            message.Request.Uri.Reset(route.Uri);
        }

        if (message.Request.Content is CallBody body)
        {
            body.Target = route;
        }
    }

    /// <summary>Gets whether an answer of this type is taken over as a stream, rather than read into memory.</summary>
    internal virtual bool Opens(string? contentType) => false;

    /// <summary>Takes over a stream, with the timer of the attempt, once it is sure that it is one.</summary>
    /// <param name="message">The message, whose response is the stream.</param>
    /// <param name="timer">The attempt's timer.</param>
    /// <param name="limits">How large an event may be.</param>
    /// <param name="secret">The key or token that was sent.</param>
    /// <returns>What is wrong with the stream, or null.</returns>
    internal virtual ValueTask<FailureDetails?> OpenAsync(HttpMessage message, AttemptTimer timer, ResponseLimits limits, string? secret)
        => throw new InvalidOperationException("The call's answer is no stream.");

    /// <summary>Reads the result from an answer's body.</summary>
    /// <param name="message">The message, with its response.</param>
    /// <param name="contentType">What the answer says that it is.</param>
    /// <param name="body">The body, which may be empty.</param>
    /// <returns>What is wrong with the body, or null when it is what the operation promises.</returns>
    internal abstract FailureDetails? Complete(HttpMessage message, string? contentType, ReadOnlySpan<byte> body);
}
