namespace AzureOpenAI.Sdk.Routing;

/// <summary>Finds everything that is wrong with routes before the first call, and lists all of it together.</summary>
/// <param name="client">The options of the client.</param>
/// <param name="hasOwn">Whether the client has a resource and a credential of its own.</param>
internal sealed class RouteRules(AzureOpenAIClientOptions client, bool hasOwn)
{
    private readonly List<RouteProblem> _problems = [];
    private readonly HashSet<string> _capabilities = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _regions = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RouteConfigurationException">Something is wrong.</exception>
    internal void Require(RouteOptions options)
    {
        _problems.AddRange(options.Problems);
        That(options.RetryShare is >= 0 and <= 10, nameof(options.RetryShare), "must be from 0 (none) to 10.");
        That(options.MinRetriesPerSecond is >= 0 and <= 1_000_000, nameof(options.MinRetriesPerSecond), "must be from 0 to 1,000,000.");
        foreach (var model in options.Models)
        {
            string path = $"{nameof(options.Models)}:{model.Key}";
            That(!string.IsNullOrWhiteSpace(model.Key), path, "has no name. Name the logical model that callers ask for.");
            if (model.Value is { } route)
            {
                CheckRoute(options, model.Key, route, path);
            }
            else
            {
                That(false, path, "is null. Remove it, or give it tiers.");
            }
        }

        That(_capabilities.Count <= NameBits.Most, nameof(options.Models), $"name {_capabilities.Count} capabilities; {NameBits.Most} can be told apart.");
        That(_regions.Count <= NameBits.Most, nameof(options.Models), $"name {_regions.Count} regions; {NameBits.Most} can be told apart.");
        if (_problems.Count > 0)
        {
            throw new RouteConfigurationException(_problems);
        }
    }

    private void CheckRoute(RouteOptions options, string model, ModelRoute route, string path)
    {
        That(route.Tiers.Count > 0, $"{path}:{nameof(route.Tiers)}", "is empty. Add a tier with at least one deployment.");
        That(route.Strategy is >= RouteStrategy.Weighted and <= RouteStrategy.LowestCost, $"{path}:{nameof(route.Strategy)}", "is none of the strategies.");
        That(route.Strategy != RouteStrategy.LowestCost || route.Chooser is not null || options.Prices is not null, $"{path}:{nameof(route.Strategy)}", $"needs prices. Set {nameof(RouteOptions)}.{nameof(options.Prices)}.");
        That(route.SpillAt is > 0 and <= 2, $"{path}:{nameof(route.SpillAt)}", "must be above 0 and at most 2, where 1 is the whole of what was paid for.");
        That(route.ProvisionedPatience >= TimeSpan.Zero, $"{path}:{nameof(route.ProvisionedPatience)}", "must not be below zero.");
        That(route.MaxQueueWait >= TimeSpan.Zero, $"{path}:{nameof(route.MaxQueueWait)}", "must not be below zero; zero refuses at once.");
        That(route.HedgeAfter is null || route.HedgeAfter > TimeSpan.Zero, $"{path}:{nameof(route.HedgeAfter)}", "must be above zero. Leave it null when no call is to be sent twice.");
        That(route.MaxQueueLength >= 0, $"{path}:{nameof(route.MaxQueueLength)}", "must not be below zero.");
        That(route.DefaultOutputTokens > 0, $"{path}:{nameof(route.DefaultOutputTokens)}", "must be above zero.");
        CheckFallback(options, model, route.ContentFilterFallback, $"{path}:{nameof(route.ContentFilterFallback)}");
        CheckFallback(options, model, route.ContextLengthFallback, $"{path}:{nameof(route.ContextLengthFallback)}");
        Dictionary<string, string> seen = new(StringComparer.OrdinalIgnoreCase);
        for (int tier = 0; tier < route.Tiers.Count; tier++)
        {
            string tierPath = $"{path}:{nameof(route.Tiers)}:{tier}:{nameof(RouteTier.Deployments)}";
            IList<RouteDeployment> deployments = route.Tiers[tier]?.Deployments ?? [];
            That(deployments.Count > 0, tierPath, "is empty. Add a deployment, or remove the tier.");
            for (int i = 0; i < deployments.Count; i++)
            {
                CheckDeployment(model, deployments[i], $"{tierPath}:{i}", seen);
            }
        }
    }

    private void CheckDeployment(string model, RouteDeployment? deployment, string path, Dictionary<string, string> seen)
    {
        if (deployment is null)
        {
            That(false, path, "is null. Remove it.");
            return;
        }

        CheckEndpoint(deployment, path);
        Try($"{path}:{nameof(deployment.Name)}", () => PathValue.Escape(deployment.Name ?? model, "deployment"));
        string identity = $"{deployment.Endpoint?.Host}|{deployment.Endpoint?.Port}|{deployment.Name ?? model}";
        That(!seen.TryGetValue(identity, out string? first), path, $"is the same deployment as {first}. Name each once; give it a weight instead.");
        seen[identity] = first ?? path;

        That(deployment.Weight is >= 0 and <= 1_000_000, $"{path}:{nameof(deployment.Weight)}", "must be from 0 to 1,000,000.");
        That(deployment.Kind is >= DeploymentKind.Standard and <= DeploymentKind.Batch, $"{path}:{nameof(deployment.Kind)}", "is none of the kinds.");
        That(deployment.TokensPerMinute is null or > 0, $"{path}:{nameof(deployment.TokensPerMinute)}", "must be above zero. Leave it null when it is not known.");
        That(deployment.RequestsPerMinute is null or > 0, $"{path}:{nameof(deployment.RequestsPerMinute)}", "must be above zero. Leave it null when it is not known.");
        That(deployment.RequestWindow >= TimeSpan.FromMilliseconds(100) && deployment.RequestWindow <= TimeSpan.FromMinutes(1), $"{path}:{nameof(deployment.RequestWindow)}", "must be from 0.1 second to a minute; the service takes 1 or 10 seconds.");
        That(deployment.ContextWindow is null or > 0, $"{path}:{nameof(deployment.ContextWindow)}", "must be above zero. Leave it null when it is not known.");
        That(deployment.OutputTokenWeight is > 0 and <= 1_000, $"{path}:{nameof(deployment.OutputTokenWeight)}", "must be above 0 and at most 1,000.");
        bool isProvisioned = deployment.Kind == DeploymentKind.Provisioned;
        That(isProvisioned || deployment.ProvisionedUnits is null, $"{path}:{nameof(deployment.ProvisionedUnits)}", $"is set, but the kind is {deployment.Kind}. Set {nameof(deployment.Kind)} to {nameof(DeploymentKind.Provisioned)}, or remove the units.");
        That(deployment.ProvisionedUnits is null or > 0, $"{path}:{nameof(deployment.ProvisionedUnits)}", "must be above zero.");
        That(deployment.TokensPerMinutePerUnit is null or > 0, $"{path}:{nameof(deployment.TokensPerMinutePerUnit)}", "must be above zero.");
        That(deployment.ProvisionedUnits is null == deployment.TokensPerMinutePerUnit is null, $"{path}:{nameof(deployment.TokensPerMinutePerUnit)}", $"and {nameof(deployment.ProvisionedUnits)} say something only together. Set both, or neither.");
        _capabilities.UnionWith(deployment.Capabilities);
        if (deployment.Region is { } region)
        {
            _regions.Add(region);
        }
    }

    private void CheckEndpoint(RouteDeployment deployment, string path)
    {
        bool hasCredential = deployment.Key is not null || deployment.Identity is not null;
        That(deployment.Key is null || deployment.Identity is null, $"{path}:{nameof(deployment.Identity)}", "is set beside a key. Keep one of the two.");
        if (deployment.Endpoint is { } endpoint)
        {
            Try($"{path}:{nameof(deployment.Endpoint)}", () => ServiceEndpoint.Validate(endpoint, client));
            That(hasCredential, $"{path}:{nameof(deployment.Key)}", $"is missing. A deployment with an endpoint of its own needs a key, or an {nameof(deployment.Identity)}.");
        }
        else
        {
            That(hasOwn, $"{path}:{nameof(deployment.Endpoint)}", "is missing, and the client has no resource of its own. Name the resource.");
            That(!hasCredential, $"{path}:{nameof(deployment.Endpoint)}", "is missing, but there is a credential. Name the resource that it is for.");
        }
    }

    private void CheckFallback(RouteOptions options, string model, string? fallback, string path)
    {
        if (fallback is not null)
        {
            That(options.Models.ContainsKey(fallback), path, $"names '{fallback}', which is none of the models. Add it, or correct the name.");
            That(fallback != model, path, "names the model itself. Name another one, or remove it.");
        }
    }

    private void Try(string path, Action check)
    {
        try
        {
            check();
        }
        catch (ArgumentException failure)
        {
            // The last line names the parameter, which the path says better.
            That(false, path, failure.Message.Replace($" (Parameter '{failure.ParamName}')", ""));
        }
    }

    private void That(bool holds, string path, string message)
    {
        if (!holds)
        {
            _problems.Add(new RouteProblem(path, message));
        }
    }
}
