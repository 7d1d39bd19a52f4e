using System.Runtime.ExceptionServices;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Sockets;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>
/// The one owner of retries. An attempt is here the whole of sending, waiting, reading and understanding the answer, so that a body that
/// breaks off is a failed attempt and not a result.
/// </summary>
internal sealed partial class RetryOwner(RetryRules rules, ResponseLimits limits, TimeProvider time, ISecretHolder secret, HttpPipelineTransport transport) : HttpPipelinePolicy
{
    private HttpPipeline? _attempts;
    private HttpPipeline? _handshakes;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        => StartAsync(message, pipeline, async: false).AsTask().GetAwaiter().GetResult();

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        => StartAsync(message, pipeline, async: true);

    private ValueTask StartAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, bool async)
    {
        Call call = Call.Of(message);
        return call.Routed is { } routed ? RunRoutedAsync(call, routed, message, pipeline, async) : RunAsync(call, message, pipeline, async);
    }

    private async ValueTask RunAsync(Call call, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, bool async)
    {
        int resent = 0;
        bool mayHaveExecuted = false;
        while (true)
        {
            call.Caller.ThrowIfCancellationRequested();
            call.Attempts++;
            FailureDetails? failure = await AttemptAsync(call, message, pipeline, async).ConfigureAwait(false);
            if (failure is null)
            {
                return;
            }

            mayHaveExecuted |= failure.MayHaveExecuted;
            TimeSpan? wait = message.Request.Content is CallBody { IsSpent: true } ? null : rules.NextWait(call, failure, ref resent);
            if (wait is null)
            {
                failure.Attempts = call.Sends;
                failure.MayHaveExecuted = mayHaveExecuted;
                failure.Secret = secret.SecretIn(message);
                throw Failure.ToException(failure);
            }

            Diagnostics.Telemetry.Retried(call.Route, failure);
            Forget(message);
            await Wait.ForAsync(wait.Value, time, async, call.Caller).ConfigureAwait(false);
        }
    }

    /// <summary>Drops the answer of a failed attempt, which must not be taken for the next one's.</summary>
    private static void Forget(HttpMessage message)
    {
        if (message.HasResponse)
        {
            message.Response.Dispose();
            message.Response = null!;
        }
    }

    /// <summary>Makes one attempt.</summary>
    /// <returns>How it failed, or null when the call is done.</returns>
    private async ValueTask<FailureDetails?> AttemptAsync(Call call, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, bool async)
    {
        var timer = new AttemptTimer(time, call);
        int sends = call.Sends;
        bool isHandedOver = false;
        if (message.Request.Content is CallBody body)
        {
            body.Timer = timer;
        }

        try
        {
            HttpPipeline attempts = call.Route.Operation.OpensSocket
                ? _handshakes ??= AttemptPipeline(pipeline, new Handshake(transport))
                : _attempts ??= AttemptPipeline(pipeline);
            if (async)
            {
                await attempts.SendAsync(message, timer.Token).ConfigureAwait(false);
            }
            else
            {
                attempts.Send(message, timer.Token);
            }

            timer.Progressed();
            FailureDetails? failure = await ReceiveAsync(call, message, timer, async).ConfigureAwait(false);
            isHandedOver = failure is null && call.IsHandedOver;
            return failure;
        }
        catch (CredentialException failure) when (call.Routed is not null)
        {
            return TransportFailure.Unreachable(Routing.FailureSense.CredentialCode, $"The credential for {call.At.Uri.Host} gave no token.", "Check the identity.", failure.InnerException!);
        }
        catch (CredentialException failure)
        {
            // What a credential throws is for whoever chose the credential, as it is.
            ExceptionDispatchInfo.Capture(failure.InnerException!).Throw();
            throw;
        }
        catch (Exception failure) when (timer.Passed is not null && TransportFailure.IsOneOrClosed(failure))
        {
            return TimeOut.Describe(timer, message.HasResponse ? message.Response : null, failure, wasSent: call.Sends > sends);
        }
        catch (Exception failure) when (call.Caller.IsCancellationRequested && TransportFailure.IsOneOrClosed(failure))
        {
            throw new OperationCanceledException("The call was cancelled.", failure, call.Caller);
        }
        catch (Exception failure) when (TransportFailure.IsOne(failure))
        {
            return TransportFailure.Describe(failure, call.At.Uri.Host);
        }
        finally
        {
            if (!isHandedOver)
            {
                timer.Dispose();
            }
        }
    }

    private async ValueTask<FailureDetails?> ReceiveAsync(Call call, HttpMessage message, AttemptTimer timer, bool async)
    {
        Response response = message.Response;
        if (response.Status is (< 200 or >= 300) and not HandshakeResponse.Switched)
        {
            await ReadErrorAsync(call, response, timer, async).ConfigureAwait(false);
            return Refuse(message);
        }

        string? contentType = response.Headers.ContentType;
        if (call.Opens(contentType))
        {
            return await call.OpenAsync(message, timer, limits, secret.SecretIn(message)).ConfigureAwait(false);
        }

        bool keep = call.Settings.KeepResponseBody ?? call.Route.Operation.KeepsBody;
        FailureDetails? failure = await BodyReader.ReadAsync(response, limits.MaxResponseBytes, cut: false, keep, timer, async).ConfigureAwait(false);
        failure ??= Complete(call, message, contentType);
        if (failure is null)
        {
            RentedBody.Release(response);
        }

        return failure;
    }

    /// <summary>Reads an error's body as far as it comes: the status says enough without it.</summary>
    private async ValueTask ReadErrorAsync(Call call, Response response, AttemptTimer timer, bool async)
    {
        try
        {
            await BodyReader.ReadAsync(response, limits.MaxErrorBytes, cut: true, keep: true, timer, async).ConfigureAwait(false);
        }
        catch (Exception failure) when (!call.Caller.IsCancellationRequested && TransportFailure.IsOneOrClosed(failure))
        {
            response.ContentStream?.Dispose();
            response.ContentStream = null;
        }
    }

    private FailureDetails Refuse(HttpMessage message)
        => Refusal.Read(message.Response, time.GetUtcNow(), secret.SecretIn(message), Call.Of(message).Route.Operation.IsOfControlPlane);

    private FailureDetails? Complete(Call call, HttpMessage message, string? contentType)
    {
        ReadOnlySpan<byte> body = BodyReader.BodyOf(message.Response);
        if (!call.Route.Operation.HasErrorMember && ServiceErrorReader.IsError(body))
        {
            // Some gateways answer with success and put the refusal into the body.
            return Refuse(message);
        }

        return call.Complete(message, contentType, body) ?? (call.HoldsError ? Refuse(message) : null);
    }

    /// <summary>
    /// Makes a pipeline of the policies that follow this one. Only a pipeline can give a message another token, and each attempt needs
    /// its own. The policies end with the transport of the client, so the transport named here is never asked.
    /// </summary>
    /// <param name="policies">The policies, the last of which hands the request to the client's transport.</param>
    /// <param name="last">What takes the place of the last; null for itself.</param>
    private static HttpPipeline AttemptPipeline(ReadOnlyMemory<HttpPipelinePolicy> policies, HttpPipelinePolicy? last = null)
    {
        HttpPipelinePolicy[] kept = [.. policies.ToArray().Where(policy => !IsDoneHere(policy))];
        if (last is not null)
        {
            kept[kept.Length - 1] = last;
        }

        return new(Transport.AzureOpenAITransport.Shared, kept, new AnyStatus());
    }

    /// <summary>
    /// Gets whether Azure.Core adds a policy for what the attempt does itself: no redirect is followed, and the body is read here within the
    /// attempt's limits. The second one is known by its name alone; it would make a timer and a token of its own for each attempt.
    /// </summary>
    private static bool IsDoneHere(HttpPipelinePolicy policy) => policy is RedirectPolicy || policy.GetType().FullName == "Azure.Core.Pipeline.ResponseBodyPolicy";

    private sealed class AnyStatus : ResponseClassifier
    {
        public override bool IsErrorResponse(HttpMessage message) => message.Response.Status is (< 200 or >= 300) and not HandshakeResponse.Switched;
    }
}
