using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Paging;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Sockets;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>The only door to the wire: every call of every room goes through here.</summary>
internal sealed partial class ServicePipeline
{
    private readonly HttpPipeline _pipeline;
    private readonly CallSettings _settings;
    private readonly ResponseLimits _limits;
    private readonly TimeProvider _time;
    private readonly ISecretHolder _secret;
    private readonly DeploymentRouter? _router;
    private readonly CallWatcher[] _watchers;

    /// <param name="endpoint">The client's own resource; null when it has routes alone.</param>
    /// <param name="options">How to speak to the service.</param>
    /// <param name="credential">Shows the client's own credential.</param>
    /// <param name="router">Chooses among deployments; null when nothing is routed.</param>
    internal ServicePipeline(Uri? endpoint, AzureOpenAIClientOptions options, CredentialPolicy credential, DeploymentRouter? router = null)
    {
        _router = router;
        Endpoint = endpoint;
        Version = options.Version;
        _settings = new CallSettings().Over(options.Calls).Validated();
        _limits = options.Limits.Validated();
        _time = options.TimeProvider;
        _secret = credential;
        _watchers = [.. options.Watchers];
        _pipeline = Build(options, credential);
    }

    private ServicePipeline(ServicePipeline other, CallSettings settings)
        => (Endpoint, Version, _pipeline, _settings, _limits, _time, _secret, _router, _watchers)
            = (other.Endpoint, other.Version, other._pipeline, settings, other._limits, other._time, other._secret, other._router, other._watchers);

    /// <summary>Gets the root of the URLs of the client's own resource; null when it has none.</summary>
    internal Uri? Endpoint { get; }

    internal ServiceVersion Version { get; }

    /// <summary>Returns a pipeline over the same connections whose calls are made with other settings.</summary>
    internal ServicePipeline With(CallSettings settings) => new(this, Require.NotNull(settings).Over(_settings).Validated());

    /// <summary>Gets the clock for every wait.</summary>
    internal TimeProvider Time => _time;

    /// <summary>Sends options as JSON and reads the result.</summary>
    internal Task<Response<TResult>> PostAsync<TOptions, TResult>(
        Route route, TOptions options, bool reasons, ReadOnlyMemory<byte> ownMembers, CancellationToken cancellationToken)
        where TResult : class
        => RaceFor(route) is { } race
            ? race.RunAsync(token => RunAsync(NewCall<TResult>(route, reasons, token), Write(route, options, ownMembers), race), static _ => { }, cancellationToken)
            : RunAsync(NewCall<TResult>(route, reasons, cancellationToken), Write(route, options, ownMembers));

    /// <inheritdoc cref="PostAsync"/>
    internal Response<TResult> Post<TOptions, TResult>(
        Route route, TOptions options, bool reasons, ReadOnlyMemory<byte> ownMembers, CancellationToken cancellationToken)
        where TResult : class
        => Run(NewCall<TResult>(route, reasons, cancellationToken), Write(route, options, ownMembers));

    /// <summary>Sends a form, or nothing but the address, and reads the result.</summary>
    internal Task<Response<TResult>> SendAsync<TResult>(Route route, CallBody? body, CancellationToken cancellationToken)
        where TResult : class
        => RunAsync(NewCall<TResult>(route, reasons: false, cancellationToken), body);

    /// <inheritdoc cref="SendAsync"/>
    internal Response<TResult> Send<TResult>(Route route, CallBody? body, CancellationToken cancellationToken)
        where TResult : class
        => Run(NewCall<TResult>(route, reasons: false, cancellationToken), body);

    /// <summary>Sends a form, or nothing but the address, and reads the answer as text.</summary>
    internal Task<Response<string>> SendForTextAsync(Route route, CallBody? body, CancellationToken cancellationToken)
        => RunAsync(new TextCall(route, _settings, Limits(route), _time.GetTimestamp(), cancellationToken), body);

    /// <inheritdoc cref="SendForTextAsync"/>
    internal Response<string> SendForText(Route route, CallBody? body, CancellationToken cancellationToken)
        => Run(new TextCall(route, _settings, Limits(route), _time.GetTimestamp(), cancellationToken), body);

    /// <summary>Sends JSON that somebody else wrote, and hands over the answer as it is.</summary>
    internal Task<Response<RawResult>> SendRawAsync(Route route, CallBody body, CancellationToken cancellationToken)
        => RunAsync(new RawCall(route, _settings, Limits(route), _time.GetTimestamp(), cancellationToken), body);

    /// <summary>Sends options as JSON and hands over the stream of events, once the service has accepted the request.</summary>
    internal Task<EventSource> StreamAsync<TOptions>(
        Route route, TOptions options, bool reasons, ReadOnlyMemory<byte> ownMembers, CancellationToken cancellationToken)
        => RaceFor(route) is { } race
            ? race.RunAsync(token => StreamAsync(route, Write(route, options, ownMembers), reasons, token, race), static late => late.Dispose(), cancellationToken)
            : StreamAsync(route, Write(route, options, ownMembers), reasons, cancellationToken);

    /// <summary>Sends a body and hands over the stream of events, once the service has accepted the request.</summary>
    internal async Task<EventSource> StreamAsync(Route route, CallBody? body, bool reasons, CancellationToken cancellationToken, HedgeRace? race = null)
    {
        var call = new StreamCall(route, _settings, Limits(route, reasons, streamed: true), _time.GetTimestamp(), cancellationToken);
        (HttpMessage message, CallScope? scope) = Begin(call, body, race);
        try
        {
            await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return new EventSource(message, call, _secret, scope);
        }
        catch (Exception failure)
        {
            End(message, scope, failure);
            throw;
        }
    }

    /// <summary>Asks for bytes and hands them over while they arrive, once the service has accepted the request.</summary>
    internal async Task<ContentStream> DownloadAsync(Route route, CallBody? body, CancellationToken cancellationToken)
    {
        var call = new DownloadCall(route, _settings, Limits(route, streamed: true), _time.GetTimestamp(), cancellationToken);
        (HttpMessage message, CallScope? scope) = Begin(call, body);
        try
        {
            await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return new ContentStream(new ContentSource(message, call, _secret, scope));
        }
        catch (Exception failure)
        {
            End(message, scope, failure);
            throw;
        }
    }

    /// <inheritdoc cref="DownloadAsync"/>
    internal ContentStream Download(Route route, CallBody? body, CancellationToken cancellationToken)
    {
        var call = new DownloadCall(route, _settings, Limits(route, streamed: true), _time.GetTimestamp(), cancellationToken);
        (HttpMessage message, CallScope? scope) = Begin(call, body);
        try
        {
            _pipeline.Send(message, cancellationToken);
            return new ContentStream(new ContentSource(message, call, _secret, scope));
        }
        catch (Exception failure)
        {
            End(message, scope, failure);
            throw;
        }
    }

    /// <summary>Opens a socket and hands it over, once the service has accepted it.</summary>
    internal async Task<SocketConnection> ConnectAsync(Route route, SocketSettings settings, CancellationToken cancellationToken)
    {
        var call = new SocketCall(route, _settings, Limits(route, streamed: true), settings, _time.GetTimestamp(), cancellationToken);
        (HttpMessage message, CallScope? scope) = Begin(call, body: null);
        try
        {
            await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return new SocketConnection(message, call, _secret, scope, _time);
        }
        catch (Exception failure)
        {
            End(message, scope, failure);
            throw;
        }
    }

    /// <summary>Lists what the resource holds, page after page.</summary>
    /// <param name="routeOf">Finds the route of a page: after which id, and how many at most.</param>
    /// <param name="idOf">Tells the id of an item.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    internal AsyncPageable<T> ListAsync<T>(Func<string?, int?, Route> routeOf, Func<T, string?> idOf, CancellationToken cancellationToken)
        where T : WireModel
        => new PagedList<T>(this, routeOf, idOf).ToAsync(cancellationToken);

    /// <inheritdoc cref="ListAsync"/>
    internal Pageable<T> List<T>(Func<string?, int?, Route> routeOf, Func<T, string?> idOf, CancellationToken cancellationToken)
        where T : WireModel
        => new PagedList<T>(this, routeOf, idOf).ToSync(cancellationToken);

    /// <summary>Lists what the control plane holds, page after page: each names the address of the next.</summary>
    internal AsyncPageable<T> ListLinkedAsync<T>(Route first, CancellationToken cancellationToken)
        where T : WireModel
        => new ChainedList<T>(this, first).ToAsync(cancellationToken);

    /// <inheritdoc cref="ListLinkedAsync"/>
    internal Pageable<T> ListLinked<T>(Route first, CancellationToken cancellationToken)
        where T : WireModel
        => new ChainedList<T>(this, first).ToSync(cancellationToken);

    /// <summary>Writes options as the body of a request to a route.</summary>
    /// <param name="route">The route, which tells whether the body names the model.</param>
    /// <param name="options">What the caller asks for.</param>
    /// <param name="ownMembers">Members to write in front, as JSON, each ended by a comma.</param>
    internal static CallBody Write<TOptions>(Route route, TOptions options, ReadOnlyMemory<byte> ownMembers = default)
    {
        CallBody body = JsonBody.Write(options, Wire<TOptions>.Info, route.ModelJson, ownMembers.Span);
        body.Asked = options as IRoutedOptions;
        body.Names = options as INamesKept;
        return body;
    }

    private async Task<Response<TResult>> RunAsync<TResult>(ResultCall<TResult> call, CallBody? body, HedgeRace? race = null)
        where TResult : class
    {
        (HttpMessage message, CallScope? scope) = Begin(call, body, race);
        try
        {
            await _pipeline.SendAsync(message, call.Caller).ConfigureAwait(false);
            Keep(call);
            scope?.Done(call.Result);
            return Response.FromValue(call.Result!, message.Response);
        }
        catch (Exception failure)
        {
            scope?.Fail(failure);
            throw;
        }
        finally
        {
            scope?.Dispose();
            message.Dispose();
        }
    }

    private Response<TResult> Run<TResult>(ResultCall<TResult> call, CallBody? body)
        where TResult : class
    {
        (HttpMessage message, CallScope? scope) = Begin(call, body);
        try
        {
            _pipeline.Send(message, call.Caller);
            Keep(call);
            scope?.Done(call.Result);
            return Response.FromValue(call.Result!, message.Response);
        }
        catch (Exception failure)
        {
            scope?.Fail(failure);
            throw;
        }
        finally
        {
            scope?.Dispose();
            message.Dispose();
        }
    }

    private JsonCall<TResult> NewCall<TResult>(Route route, bool reasons, CancellationToken cancellationToken)
        where TResult : class
        => new(route, _settings, Limits(route, reasons), _time.GetTimestamp(), cancellationToken);

    private TimeLimits Limits(Route route, bool reasons = false, bool streamed = false) => TimeLimits.Of(_settings, route, reasons, streamed);

    /// <summary>Makes a race, if the route of the model asks for one and the operation may be executed twice.</summary>
    private HedgeRace? RaceFor(Route route)
        => route.IsOfModel && route.Operation.Resend != Resend.Never && _router!.Table.Find(route.Deployment)?.Options.HedgeAfter is { } after
            ? new HedgeRace(_router, route.Deployment!, after)
            : null;

    private (HttpMessage Message, CallScope? Scope) Begin(Call call, CallBody? body, HedgeRace? race = null)
    {
        call.Routed = call.Route.IsOfModel ? _router!.Begin(call, body) : null;
        if (call.Routed is { } routed)
        {
            race?.Join(routed);
        }
        else
        {
            RequireDirect(call.Route).RequireServed();
        }

        HttpMessage message = CreateMessage(call, body);
        try
        {
            return (message, Telemetry.Start(call, _time, CallWatch.Start(_watchers, call, body)));
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private Route RequireDirect(Route route) => !route.IsOfModel ? route
        : route.Direct ?? throw new ArgumentException(
            $"No route serves the model '{route.Deployment}', and the client has no resource of its own. Models: {string.Join(", ", _router!.Table.Groups.Keys)}.", nameof(route));

    /// <summary>Remembers which resource keeps a result, for the calls that will name its id.</summary>
    private void Keep<TResult>(ResultCall<TResult> call)
        where TResult : class
    {
        if (_router is not null && call.At.Endpoint is { } endpoint)
        {
            _router.Remember(call.Result, endpoint);
        }
    }

    private static void End(HttpMessage message, CallScope? scope, Exception failure)
    {
        scope?.Fail(failure);
        scope?.Dispose();
        message.Dispose();
    }

    private HttpMessage CreateMessage(Call call, CallBody? body)
    {
        HttpMessage message = _pipeline.CreateMessage();
        // The retry owner reads the answer, within its limits; and it is the one that ends an attempt.
        message.BufferResponse = false;
        message.NetworkTimeout = Timeout.InfiniteTimeSpan;
        call.Attach(message);
        Request request = message.Request;
        request.Method = call.Route.Operation.Method;
        if (body is not null)
        {
            request.Headers.Add("Content-Type", body.ContentType);
            request.Content = body;
        }

        request.Headers.Add("Accept", call.Accept);
        foreach (var header in _settings.Headers)
        {
            request.Headers.Add(header.Key, header.Value);
        }

        if (call.Routed is null)
        {
            Route direct = RequireDirect(call.Route);
            call.Aim(message, direct, direct.Credential);
        }

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
                options.RetryPolicy = new RetryOwner(rules, _limits, _time, _secret, options.Transport);
                return HttpPipelineBuilder.Build(options, credential);
            }
            finally
            {
                options.RetryPolicy = null;
            }
        }
    }
}
