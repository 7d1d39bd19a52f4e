using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Streaming;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>The only door to the wire: every call of every room goes through here.</summary>
internal sealed class ServicePipeline
{
    private readonly HttpPipeline _pipeline;
    private readonly CallSettings _settings;
    private readonly ResponseLimits _limits;
    private readonly TimeProvider _time;
    private readonly ISecretHolder _secret;

    internal ServicePipeline(Uri endpoint, AzureOpenAIClientOptions options, HttpPipelinePolicy credential)
    {
        Endpoint = endpoint;
        Version = options.Version;
        _settings = new CallSettings().Over(options.Calls).Validated();
        _limits = options.Limits.Validated();
        _time = options.TimeProvider;
        _secret = (ISecretHolder)credential;
        _pipeline = Build(options, credential);
    }

    private ServicePipeline(ServicePipeline other, CallSettings settings)
        => (Endpoint, Version, _pipeline, _settings, _limits, _time, _secret)
            = (other.Endpoint, other.Version, other._pipeline, settings, other._limits, other._time, other._secret);

    internal Uri Endpoint { get; }

    internal ServiceVersion Version { get; }

    /// <summary>Returns a pipeline over the same connections whose calls are made with other settings.</summary>
    internal ServicePipeline With(CallSettings settings) => new(this, Require.NotNull(settings).Over(_settings).Validated());

    /// <summary>Finds the route of an operation that belongs to a deployment.</summary>
    internal Route RouteTo(ServiceOperation operation, string deployment) => Route.ForDeployment(Endpoint, Version, operation, deployment);

    /// <summary>Sends options as JSON and reads the result.</summary>
    internal async Task<Response<TResult>> PostAsync<TOptions, TResult>(
        Route route, TOptions options, bool reasons, ReadOnlyMemory<byte> ownMembers, CancellationToken cancellationToken)
        where TResult : class
    {
        JsonCall<TResult> call = NewCall<TResult>(route, reasons, cancellationToken);
        using HttpMessage message = CreateMessage(call, options, ownMembers);
        using CallScope? scope = Telemetry.Start(call, Endpoint, _time);
        try
        {
            await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            scope?.Fail(failure);
            throw;
        }

        scope?.Done(call.Result);
        return Response.FromValue(call.Result!, message.Response);
    }

    /// <inheritdoc cref="PostAsync"/>
    internal Response<TResult> Post<TOptions, TResult>(
        Route route, TOptions options, bool reasons, ReadOnlyMemory<byte> ownMembers, CancellationToken cancellationToken)
        where TResult : class
    {
        JsonCall<TResult> call = NewCall<TResult>(route, reasons, cancellationToken);
        using HttpMessage message = CreateMessage(call, options, ownMembers);
        using CallScope? scope = Telemetry.Start(call, Endpoint, _time);
        try
        {
            _pipeline.Send(message, cancellationToken);
        }
        catch (Exception failure)
        {
            scope?.Fail(failure);
            throw;
        }

        scope?.Done(call.Result);
        return Response.FromValue(call.Result!, message.Response);
    }

    /// <summary>Sends options as JSON and hands over the stream of events, once the service has accepted the request.</summary>
    internal async Task<EventSource> StreamAsync<TOptions>(
        Route route, TOptions options, bool reasons, ReadOnlyMemory<byte> ownMembers, CancellationToken cancellationToken)
    {
        TimeLimits limits = TimeLimits.Of(_settings, route, reasons, streamed: true);
        var call = new StreamCall(route, _settings, limits, _time.GetTimestamp(), cancellationToken);
        HttpMessage message = CreateMessage(call, options, ownMembers);
        CallScope? scope = Telemetry.Start(call, Endpoint, _time);
        try
        {
            await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return new EventSource(message, call, _secret, scope);
        }
        catch (Exception failure)
        {
            scope?.Fail(failure);
            scope?.Dispose();
            message.Dispose();
            throw;
        }
    }

    private JsonCall<TResult> NewCall<TResult>(Route route, bool reasons, CancellationToken cancellationToken)
        where TResult : class
        => new(route, _settings, TimeLimits.Of(_settings, route, reasons, streamed: false), _time.GetTimestamp(), cancellationToken);

    private HttpMessage CreateMessage<TOptions>(Call call, TOptions options, ReadOnlyMemory<byte> ownMembers)
    {
        HttpMessage message = _pipeline.CreateMessage();
        // The retry owner reads the answer, within its limits; and it is the one that ends an attempt.
        message.BufferResponse = false;
        message.NetworkTimeout = Timeout.InfiniteTimeSpan;
        call.Attach(message);
        Request request = message.Request;
        request.Method = RequestMethod.Post;
        if (request is TransportRequest own)
        {
            own.SetTarget(call.Route.Uri);
        }
        else
        {
            request.Uri.Reset(call.Route.Uri);
        }

        request.Headers.Add("Content-Type", "application/json");
        request.Headers.Add("Accept", "application/json");
        foreach (var header in _settings.Headers)
        {
            request.Headers.Add(header.Key, header.Value);
        }

        if (call.IsStreamed)
        {
            request.Headers.SetValue("Accept", "text/event-stream");
        }

        request.Content = JsonBody.Write(options, Wire<TOptions>.Info, call.Route.ModelJson, ownMembers.Span);
        return message;
    }

    private HttpPipeline Build(AzureOpenAIClientOptions options, HttpPipelinePolicy credential)
    {
        if (options.RetryPolicy is not null)
        {
            throw new ArgumentException(
                $"{nameof(options.RetryPolicy)} can't be set: a second owner would multiply the retries. Steer them with options.Retry and options.{nameof(options.Calls)}.", nameof(options));
        }

        var backoff = new Backoff(options.Retry.Delay, options.Retry.MaxDelay, options.Retry.Mode, options.JitterSeed is { } seed ? new Random(seed) : new Random());
        var rules = new RetryRules(options.Retry.MaxRetries, backoff, _time);
        lock (options)
        {
            try
            {
                // The builder takes the place of the retries from the options; they are given back as they were.
                options.RetryPolicy = new RetryOwner(rules, _limits, _time, _secret);
                return HttpPipelineBuilder.Build(options, credential);
            }
            finally
            {
                options.RetryPolicy = null;
            }
        }
    }
}
