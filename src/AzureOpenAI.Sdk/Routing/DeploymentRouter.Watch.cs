using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk.Routing;

public partial class DeploymentRouter
{
    /// <summary>Gets how all deployments stand now, for a health page.</summary>
    /// <returns>The logical models, in the order of their names.</returns>
    public virtual IReadOnlyList<ModelStatus> GetStatus()
    {
        long now = Clock.Now;
        return [.. Table.Groups.Values.OrderBy(static group => group.Name, StringComparer.Ordinal).Select(group => new ModelStatus(
            group.Name,
            [.. group.Tiers.Select(tier => (IReadOnlyList<DeploymentStatus>)[.. tier.Members.Select(member => member.State.Describe(now, member.Options))])],
            group.State.Line.Count,
            group.State.Output.Typical(group.Options.DefaultOutputTokens)))];
    }

    /// <summary>Says which deployment a call would go to now, and why not to the others. Nothing is sent, and nothing is reserved.</summary>
    /// <param name="request">What the call needs.</param>
    /// <returns>How each deployment stands.</returns>
    /// <exception cref="ArgumentException">No route serves the model.</exception>
    public virtual RouteExplanation Explain(RouteRequest request)
    {
        RouteTable table = Table;
        ModelGroup group = table.Find(Require.NotNull(request).Model)
            ?? throw new ArgumentException($"No route serves the model '{request.Model}'. Models: {string.Join(", ", table.Groups.Keys)}.", nameof(request));
        PickRequest asked = Ask(table, group, request);
        IReadOnlyList<RouteReason> reasons = Reasons(group, asked, Clock.Now);
        int? tier = reasons.FirstOrDefault(static reason => reason.Standing == RouteStanding.Available)?.Tier;
        return new RouteExplanation(group.Name, tier, reasons, group.Tiers.Select(one => one.Preferred(asked, Clock.Now)).FirstOrDefault(static found => found is not null)?.State.Label);
    }

    internal static IReadOnlyList<RouteReason> Reasons(ModelGroup group, PickRequest request, long now)
    {
        List<RouteReason> reasons = [];
        foreach (Tier tier in group.Tiers)
        {
            foreach (RoutedDeployment member in tier.Members)
            {
                RouteStanding fit = member.Fit(request);
                long readyAt = RouterClock.Never;
                RouteStanding standing = fit is RouteStanding.Available or RouteStanding.Tried
                    ? member.State.Look(now, request.Input, request.Output, group.Options.SpillAt, out readyAt, request.IsUnnamed)
                    : fit;
                if (fit == RouteStanding.Tried && standing == RouteStanding.Available)
                {
                    standing = fit;
                }

                TimeSpan readyIn = readyAt == RouterClock.Never ? Timeout.InfiniteTimeSpan
                    : standing == RouteStanding.Available ? TimeSpan.Zero
                    : RouterClock.Until(readyAt, now);
                reasons.Add(new RouteReason(member.State.Label, tier.Number, standing, readyIn));
            }
        }

        return reasons;
    }

    internal AllDeploymentsUnavailableException Unavailable(string model, in PickRequest request, FailureDetails? last, long now)
    {
        ModelGroup group = GroupOf(model);
        IReadOnlyList<RouteReason> reasons = Reasons(group, request, now);
        TimeSpan? soonest = reasons.Where(static reason => reason.ReadyIn >= TimeSpan.Zero && reason.Standing != RouteStanding.Tried).Select(static reason => (TimeSpan?)reason.ReadyIn).Min();
        string described = string.Join(", ", reasons.Select(static reason => $"{reason.Label}: {reason.Standing}"));
        var details = new FailureDetails
        {
            Kind = FailureKind.NoDeployment,
            Code = "all_deployments_unavailable",
            Status = last?.Status ?? 0,
            Summary = $"No deployment of '{model}' can take the call in time ({described}).",
            Remedy = soonest is null
                ? "None of them will by itself: change the routes, or what the call needs."
                : $"Add room, or let calls wait longer with {nameof(ModelRoute)}.{nameof(ModelRoute.MaxQueueWait)}.",
            RetryAfter = soonest,
            Cause = last is null ? null : Failure.ToException(last),
            Attempts = last?.Attempts ?? 0,
            MayHaveExecuted = last?.MayHaveExecuted ?? false,
        };
        return new AllDeploymentsUnavailableException(details, model, reasons);
    }

    private static PickRequest Ask(RouteTable table, ModelGroup group, RouteRequest request)
    {
        PickRequest asked = new()
        {
            Input = request.InputTokens,
            Output = request.OutputTokens ?? group.State.Output.Typical(group.Options.DefaultOutputTokens),
            IsUnnamed = request.OutputTokens is null,
            Affinity = request.CacheKey is { } key && group.Options.CacheAffinity ? StableHash.Of(key) : 0,
            Public = request,
        };
        if (request.Requirements is { } needs)
        {
            table.Apply(needs, ref asked);
        }

        return asked;
    }

    internal AllDeploymentsUnavailableException Removed(string model) => new(
        new FailureDetails
        {
            Kind = FailureKind.NoDeployment,
            Code = "model_removed",
            Summary = $"The logical model '{model}' was taken out of the routes.",
            Remedy = $"Add it again, or ask for one of these: {string.Join(", ", Table.Groups.Keys)}.",
        }, model, []);
}
