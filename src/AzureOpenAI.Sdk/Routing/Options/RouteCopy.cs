namespace AzureOpenAI.Sdk.Routing;

/// <summary>Copies routes, so that what is in force can't be changed from outside.</summary>
internal static class RouteCopy
{
    internal static RouteOptions Of(RouteOptions options)
    {
        var copy = new RouteOptions
        {
            Estimator = options.Estimator,
            Prices = options.Prices,
            Coordinator = options.Coordinator,
            RetryShare = options.RetryShare,
            MinRetriesPerSecond = options.MinRetriesPerSecond,
        };
        foreach (var model in options.Models)
        {
            copy.Models.Add(model.Key, Of(model.Value, model.Key));
        }

        return copy;
    }

    private static ModelRoute Of(ModelRoute route, string model) => new([.. route.Tiers.Select(tier => new RouteTier([.. tier.Deployments.Select(deployment => Of(deployment, model))]))])
    {
        Strategy = route.Strategy,
        Chooser = route.Chooser,
        CacheAffinity = route.CacheAffinity,
        SpillAt = route.SpillAt,
        ProvisionedPatience = route.ProvisionedPatience,
        MaxQueueWait = route.MaxQueueWait,
        MaxQueueLength = route.MaxQueueLength,
        DefaultOutputTokens = route.DefaultOutputTokens,
        HedgeAfter = route.HedgeAfter,
        ContentFilterFallback = route.ContentFilterFallback,
        ContextLengthFallback = route.ContextLengthFallback,
    };

    private static RouteDeployment Of(RouteDeployment deployment, string model)
    {
        var copy = new RouteDeployment
        {
            Endpoint = deployment.Endpoint,
            Name = deployment.Name ?? model,
            Label = deployment.Label,
            Key = deployment.Key,
            Identity = deployment.Identity,
            Version = deployment.Version,
            Region = deployment.Region,
            Kind = deployment.Kind,
            Weight = deployment.Weight,
            TokensPerMinute = deployment.TokensPerMinute,
            RequestsPerMinute = deployment.RequestsPerMinute,
            RequestWindow = deployment.RequestWindow,
            ProvisionedUnits = deployment.ProvisionedUnits,
            TokensPerMinutePerUnit = deployment.TokensPerMinutePerUnit,
            OutputTokenWeight = deployment.OutputTokenWeight,
            ContextWindow = deployment.ContextWindow,
        };
        foreach (string capability in deployment.Capabilities)
        {
            copy.Capabilities.Add(capability);
        }

        return copy;
    }
}
