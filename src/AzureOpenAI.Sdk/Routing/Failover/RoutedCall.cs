using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>One call on its way through the deployments of a logical model: it enters one, is sent, and leaves it again, until one answers.</summary>
internal sealed class RoutedCall
{
    private static readonly RouteRequirements s_none = new();

    private readonly DeploymentRouter _router;
    private readonly Call _call;
    private readonly string _firstModel;
    private readonly PickRequest _asked;
    private RouteTable _table;
    private PickRequest _request;
    private PickResult _pick = PickResult.None;
    private RoutedDeployment? _last;
    private int _holds;
    private long _sentAt;
    private LeasePatience _patience = new();
    private bool _isCounted;
    private bool _usedFilterFallback;
    private bool _usedLengthFallback;

    internal RoutedCall(DeploymentRouter router, Call call, string model, RouteTable table, in PickRequest request)
    {
        (_router, _call, _request, _table) = (router, call, request, table);
        _asked = request;
        _firstModel = Model = model;
    }

    /// <summary>Gets or sets what holds the call's token, which lives as long as the answer is read; null when the caller's own does.</summary>
    internal IDisposable? Tether { get; set; }

    /// <summary>Gets how the call waits for what it goes on with, when that was made a moment ago; null when it was not.</summary>
    internal KeptWait? Kept { get; init; }

    /// <summary>Gets the logical model that is asked, which a fallback may have changed.</summary>
    internal string Model { get; private set; }

    /// <summary>Gets what tells this call from others that wait: no two with the same needs overtake each other.</summary>
    internal (ulong, ulong, Uri?) Needs => (_request.Capabilities, _request.Regions, _request.Home);

    /// <summary>Gets the deployment that was entered last.</summary>
    internal RoutedDeployment Deployment => _last ?? throw new InvalidOperationException("No deployment was entered yet.");

    /// <summary>Gets the label of the deployment that was entered last; null when none was.</summary>
    internal string? Answered => _last?.State.Label;

    internal long Input => _request.Input;

    internal long Output => _request.Output;

    internal RouteRequirements? Requirements => _call.Settings.Routing;

    /// <summary>Enters a deployment, and waits for room where the route allows it.</summary>
    /// <exception cref="AllDeploymentsUnavailableException">None has room in time.</exception>
    internal async ValueTask EnterAsync(FailureDetails? last, bool async)
    {
        RouterClock clock = _router.Clock;
        ModelGroup group = _router.GroupOf(Model);
        long now = clock.Now;
        if (!_isCounted)
        {
            _isCounted = true;
            group.State.Retries.Called(now);
            group.State.Hedges.Called(now);
            _request.PatientUntil = now + group.Options.ProvisionedPatience.Ticks;
        }

        if (group.State.Line.Count > 0 || !TryEnter(now, out _))
        {
            await WaitAsync(group, last, now, async).ConfigureAwait(false);
        }

        RouterTelemetry.Picked(this, _pick);
    }

    /// <summary>Enters a deployment if one has room now.</summary>
    internal bool TryEnter(long now, out long readyAt)
    {
        RouteTable table = _router.Table;
        if (!ReferenceEquals(table, _table))
        {
            // The routes were replaced while the call was under way, and each table numbers capabilities and regions anew.
            _table = table;
            table.Apply(Requirements ?? s_none, ref _request);
        }

        ModelGroup group = table.Find(Model) ?? throw _router.Removed(Model);
        _request.LeaseUntil = _patience.Until(now);
        _pick = group.Pick(ref _request, now);
        long awaited = _patience.Note(now, _pick);
        readyAt = _pick.SoonestAt;
        if (_pick.Deployment is not { } entered)
        {
            return false;
        }

        RouterTelemetry.AwaitedLease(entered.State.Label, awaited);
        _last = entered;
        Interlocked.Exchange(ref _holds, 1);
        return true;
    }

    /// <summary>Points the message at the deployment.</summary>
    internal void Aim(HttpMessage message)
    {
        RoutedDeployment deployment = Deployment;
        _call.Aim(message, deployment.RouteTo(_call.Route.Operation), deployment.Credential);
        _sentAt = _router.Clock.Now;
    }

    /// <summary>Notes that the deployment answered. A stream stays within it until it is closed.</summary>
    internal void Succeeded(Response response)
    {
        long now = _router.Clock.Now;
        bool isStream = _call.IsHandedOver;
        TokenUse? use = isStream ? null : TokenUse.Of(_call.Usage, _request.Input, _request.Output);
        if (use is { } known)
        {
            _router.GroupOf(Model, orElse: _firstModel)?.State.Output.Add(known.Output);
        }

        Note(now, new AttemptOutcome
        {
            Effect = HealthEffect.Success,
            Use = use,
            Headers = LimitHeaders.Read(response, Deployment.State.IsProvisioned),
            Ticks = Math.Max(1, now - _sentAt),
            IsStream = isStream,
        });
        if (!isStream)
        {
            Leave();
        }
    }

    /// <summary>Notes that the attempt failed, and says what follows.</summary>
    internal RouteStep Failed(FailureDetails failure, bool mayRepeat)
    {
        long now = _router.Clock.Now;
        RoutedDeployment deployment = Deployment;
        (HealthEffect effect, TimeSpan? hint) = FailureSense.Effect(failure);
        Note(now, new AttemptOutcome
        {
            Effect = effect,
            Hint = hint,
            Headers = failure.Response is { } response ? LimitHeaders.Read(response, deployment.State.IsProvisioned) : default,
        });
        Leave();
        _request.Tried(deployment);
        RouteStep step = FailureSense.Step(failure, mayRepeat, deployment.State.IsProvisioned);
        step = Narrow(step);
        return step == RouteStep.Stop || !MayRepeat(now) ? RouteStep.Stop : step;
    }

    /// <summary>Says how long to wait for what was made a moment ago and is not found yet; null when the failure is none of that kind, or lasts.</summary>
    internal TimeSpan? UntilKept(FailureDetails failure)
    {
        TimeSpan? wait = Kept is not null && KeptWait.IsMissing(failure.Code) ? Kept.Next(_router.Clock.Now) : null;
        if (wait is null || wait >= _call.Limits.Call - _router.Clock.Time.GetElapsedTime(_call.Started))
        {
            return null;
        }

        Leave();
        return wait;
    }

    /// <summary>Gets whether another deployment than those tried could serve the call, now or later.</summary>
    internal bool HasOthers => _router.GroupOf(Model).Deployments.Any(IsOther);

    /// <summary>Keeps away from a deployment, where another one can be had.</summary>
    internal void Avoid(RoutedDeployment deployment) => _request.Tried(deployment);

    /// <summary>Gets whether another deployment than the one that was entered could take the call now. Safe for another thread than the call's.</summary>
    internal bool HasRoomElsewhere(long now)
    {
        // What was asked at first is never written again; what was tried since is.
        PickRequest asked = _asked;
        RoutedDeployment here = Deployment;
        ModelGroup? group = _router.Table.Find(_firstModel);
        return group is not null && group.Deployments.Any(other => !ReferenceEquals(other.State, here.State) && other.Fit(asked) == RouteStanding.Available
            && other.State.Look(now, asked.Input, asked.Output, group.Options.SpillAt, out _, asked.IsUnnamed) == RouteStanding.Available);
    }

    /// <summary>Begins anew with all deployments, when all have failed.</summary>
    internal void ForgetTried() => _request.ForgetTried();

    internal string DescribeTried() => _request.DescribeTried();

    /// <summary>Ends a hold that nothing came of.</summary>
    internal void Leave()
    {
        if (Interlocked.Exchange(ref _holds, 0) == 1)
        {
            Deployment.State.Leave();
            _router.GroupOf(Model, orElse: _firstModel)?.State.Line.Serve(_router.Clock);
        }
    }

    /// <summary>Hands the hold over to a stream, which ends it when it is closed.</summary>
    internal StreamLease HandOver()
    {
        Interlocked.Exchange(ref _holds, 0);
        return new StreamLease(_router, Deployment, _router.GroupOf(Model, orElse: _firstModel)?.State, _request.Input, _request.Output, Tether);
    }

    private bool IsOther(RoutedDeployment deployment) => deployment.Fit(_request) == RouteStanding.Available;

    private bool MayRepeat(long now)
    {
        RouteOptions options = _router.Table.Options;
        bool mayRepeat = _router.GroupOf(Model).State.Retries.TryRetry(now, options.RetryShare, options.MinRetriesPerSecond);
        if (!mayRepeat)
        {
            RouterTelemetry.OverBudget(Model);
        }

        return mayRepeat;
    }

    /// <summary>Takes a step that the model's route allows.</summary>
    private RouteStep Narrow(RouteStep step)
    {
        ModelRoute route = _router.GroupOf(Model).Options;
        if (step == RouteStep.NextOrLonger)
        {
            step = HasOthers ? RouteStep.Next : RouteStep.ContextLengthFallback;
        }

        return step switch
        {
            RouteStep.ContentFilterFallback when route.ContentFilterFallback is { } other && !_usedFilterFallback => Turn(other, ref _usedFilterFallback),
            RouteStep.ContextLengthFallback when route.ContextLengthFallback is { } other && !_usedLengthFallback => Turn(other, ref _usedLengthFallback),
            RouteStep.Next => RouteStep.Next,
            _ => RouteStep.Stop,
        };
    }

    private RouteStep Turn(string model, ref bool isUsed)
    {
        isUsed = true;
        RouterTelemetry.FellBack(Model, model);
        Model = model;
        ForgetTried();
        return RouteStep.Next;
    }

    private void Note(long now, in AttemptOutcome outcome)
    {
        if (Deployment.State.Note(now, outcome) is { } health)
        {
            RouterTelemetry.HealthChanged(Deployment.State.Label, health);
        }
    }

    private async ValueTask WaitAsync(ModelGroup group, FailureDetails? last, long now, bool async)
    {
        if (TryFallBackBeforeSending(group))
        {
            await EnterAsync(last, async).ConfigureAwait(false);
            return;
        }

        TimeSpan most = Patience(group, now);
        bool awaitsLease = _pick.LeaseAt != RouterClock.Never;
        if (_pick.SoonestAt != RouterClock.Never && RouterClock.Until(_pick.SoonestAt, now) > most)
        {
            throw _router.Unavailable(Model, _request, last, now);
        }

        var waiter = new Waiter(this, Requirements?.Priority ?? 0, Requirements?.FairnessKey);
        if (most <= TimeSpan.Zero || !group.Fits(_request, out _) || !group.State.Line.TryEnter(waiter, group.Options.MaxQueueLength))
        {
            if (awaitsLease && TryEnterWithoutLease(now))
            {
                return;
            }

            throw _router.Unavailable(Model, _request, last, now);
        }

        bool isServed = await Queueing.WaitAsync(waiter, group.State.Line, _router.Clock, most, async, _call.Caller).ConfigureAwait(false);
        RouterTelemetry.Waited(Model, RouterClock.Until(_router.Clock.Now, now));
        if (!isServed && !(awaitsLease && TryEnterWithoutLease(_router.Clock.Now)))
        {
            throw _router.Unavailable(Model, _request, last, _router.Clock.Now);
        }
    }

    /// <summary>Enters a deployment on this process's own part of the quota, where the lease can't be waited for any longer.</summary>
    private bool TryEnterWithoutLease(long now)
    {
        _patience.End();
        return TryEnter(now, out _);
    }

    /// <summary>Turns to the model for long requests when no deployment of this one is large enough, without a call that is bound to fail.</summary>
    private bool TryFallBackBeforeSending(ModelGroup group)
        => !group.Fits(_request, out RouteStanding reason) && reason == RouteStanding.TooLong
            && Narrow(RouteStep.ContextLengthFallback) == RouteStep.Next;

    private TimeSpan Patience(ModelGroup group, long now)
    {
        TimeSpan most = RouterClock.Until(_request.PatientUntil, now);
        most = most > group.Options.MaxQueueWait ? most : group.Options.MaxQueueWait;
        TimeSpan lease = _pick.LeaseAt == RouterClock.Never ? TimeSpan.Zero : RouterClock.Until(_pick.LeaseAt, now);
        most = most > lease ? most : lease;
        return _call.Limits.Call - _router.Clock.Time.GetElapsedTime(_call.Started) is { } left && left < most ? left : most;
    }
}
