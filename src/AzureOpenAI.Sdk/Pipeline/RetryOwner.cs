using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>
/// The one owner of retries. An attempt is here the whole of sending, waiting, reading and understanding the answer, so that a body that
/// breaks off is a failed attempt and not a result.
/// </summary>
internal sealed class RetryOwner(RetryRules rules, ResponseLimits limits, TimeProvider time, ISecretHolder secret) : HttpPipelinePolicy
{
    private HttpPipeline? _attempts;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        => RunAsync(message, pipeline, async: false).AsTask().GetAwaiter().GetResult();

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        => RunAsync(message, pipeline, async: true);

    private async ValueTask RunAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, bool async)
    {
        Call call = Call.Of(message);
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
            TimeSpan? wait = rules.NextWait(call, failure, ref resent);
            if (wait is null)
            {
                failure.Attempts = call.Attempts;
                failure.MayHaveExecuted = mayHaveExecuted;
                throw Failure.ToException(failure);
            }

            Diagnostics.Telemetry.Retried(call.Route, failure);
            if (message.HasResponse)
            {
                message.Response.Dispose();
            }

            await Wait.ForAsync(wait.Value, time, async, call.Caller).ConfigureAwait(false);
        }
    }

    /// <summary>Makes one attempt.</summary>
    /// <returns>How it failed, or null when the call is done.</returns>
    private async ValueTask<FailureDetails?> AttemptAsync(Call call, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, bool async)
    {
        TimeSpan? left = call.Limits.Call - time.GetElapsedTime(call.Started);
        var timer = new AttemptTimer(time, call.Limits, left, call.Caller);
        try
        {
            HttpPipeline attempts = _attempts ??= AttemptPipeline(pipeline);
            if (async)
            {
                await attempts.SendAsync(message, timer.Token).ConfigureAwait(false);
            }
            else
            {
                attempts.Send(message, timer.Token);
            }

            timer.Progressed();
            return await ReceiveAsync(call, message, timer, async).ConfigureAwait(false);
        }
        catch (Exception failure) when (timer.Passed is not null && TransportFailure.IsOneOrClosed(failure))
        {
            return TimeOut.Describe(timer, message.HasResponse ? message.Response : null, failure);
        }
        catch (Exception failure) when (call.Caller.IsCancellationRequested && TransportFailure.IsOneOrClosed(failure))
        {
            throw new OperationCanceledException("The call was cancelled.", failure, call.Caller);
        }
        catch (Exception failure) when (TransportFailure.IsOne(failure))
        {
            return TransportFailure.Describe(failure, call.Route.Uri.Host);
        }
        finally
        {
            if (!ReferenceEquals(call.StreamTimer, timer))
            {
                timer.Dispose();
            }
        }
    }

    private async ValueTask<FailureDetails?> ReceiveAsync(Call call, HttpMessage message, AttemptTimer timer, bool async)
    {
        Response response = message.Response;
        if (response.Status is < 200 or >= 300)
        {
            await BodyReader.ReadAsync(response, limits.MaxErrorBytes, cut: true, timer, async).ConfigureAwait(false);
            return Refusal.Read(response, time.GetUtcNow(), secret.CurrentSecret);
        }

        string? contentType = response.Headers.ContentType;
        if (call.IsStreamed && IsType(contentType, "text/event-stream"))
        {
            call.StreamTimer = timer;
            return null;
        }

        FailureDetails? failure = await BodyReader.ReadAsync(response, limits.MaxResponseBytes, cut: false, timer, async).ConfigureAwait(false);
        return failure ?? Complete(call, message, contentType);
    }

    private FailureDetails? Complete(Call call, HttpMessage message, string? contentType)
    {
        ReadOnlySpan<byte> body = ((MemoryStream)message.Response.ContentStream!).TryGetBuffer(out ArraySegment<byte> bytes) ? bytes : default;
        if (ServiceErrorReader.IsError(body))
        {
            // Some gateways answer with success and put the refusal into the body.
            return Refusal.Read(message.Response, time.GetUtcNow(), secret.CurrentSecret);
        }

        return body.Length == 0 ? Malformed.Empty(message.Response)
            : contentType is not null && !IsType(contentType, "application/json") && !call.IsStreamed ? Malformed.NotJson(message.Response, contentType)
            : call.Complete(message, body);
    }

    private static bool IsType(string? contentType, string type) => contentType?.StartsWith(type, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>
    /// Makes a pipeline of the policies that follow this one. Only a pipeline can give a message another token, and each attempt needs
    /// its own. The policies end with the transport of the client, so the transport named here is never asked.
    /// </summary>
    private static HttpPipeline AttemptPipeline(ReadOnlyMemory<HttpPipelinePolicy> policies)
        => new(Transport.AzureOpenAITransport.Shared, policies.ToArray(), new AnyStatus());

    private sealed class AnyStatus : ResponseClassifier
    {
        public override bool IsErrorResponse(HttpMessage message) => message.Response.Status is < 200 or >= 300;
    }
}
