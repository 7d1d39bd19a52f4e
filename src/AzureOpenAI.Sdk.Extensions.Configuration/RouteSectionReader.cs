using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Routing;
using Microsoft.Extensions.Configuration;

namespace AzureOpenAI.Sdk.Extensions.Configuration;

/// <summary>Reads a section into routes, by hand: no reflection, so that it can be trimmed, and each mistake is told with its path.</summary>
internal sealed class RouteSectionReader(RouteOptions routes, IConfiguration section, TokenCredential? identity)
{
    private readonly int _prefix = section is IConfigurationSection own ? own.Path.Length + 1 : 0;

    public void Read()
    {
        var root = new SectionValues(section, _prefix, routes.Problems);
        root.Number(nameof(RouteOptions.RetryShare), value => routes.RetryShare = value);
        root.Whole(nameof(RouteOptions.MinRetriesPerSecond), value => routes.MinRetriesPerSecond = (int)value, int.MaxValue);
        foreach (IConfigurationSection model in root.Children(nameof(RouteOptions.Models)))
        {
            routes.Models[model.Key] = ReadModel(model);
        }

        root.RefuseOthers();
    }

    private ModelRoute ReadModel(IConfigurationSection model)
    {
        var route = new ModelRoute();
        var values = new SectionValues(model, _prefix, routes.Problems);
        values.Choice<RouteStrategy>(nameof(route.Strategy), value => route.Strategy = value);
        values.Flag(nameof(route.CacheAffinity), value => route.CacheAffinity = value);
        values.Number(nameof(route.SpillAt), value => route.SpillAt = value);
        values.Time(nameof(route.ProvisionedPatience), value => route.ProvisionedPatience = value);
        values.Time(nameof(route.MaxQueueWait), value => route.MaxQueueWait = value);
        values.Whole(nameof(route.MaxQueueLength), value => route.MaxQueueLength = (int)value, int.MaxValue);
        values.Whole(nameof(route.DefaultOutputTokens), value => route.DefaultOutputTokens = (int)value, int.MaxValue);
        values.Time(nameof(route.HedgeAfter), value => route.HedgeAfter = value);
        values.Text(nameof(route.ContentFilterFallback), value => route.ContentFilterFallback = value);
        values.Text(nameof(route.ContextLengthFallback), value => route.ContextLengthFallback = value);
        foreach (IConfigurationSection tier in values.Children(nameof(route.Tiers)))
        {
            var inTier = new SectionValues(tier, _prefix, routes.Problems);
            route.Tiers.Add(new RouteTier([.. inTier.Children(nameof(RouteTier.Deployments)).Select(ReadDeployment)]));
            inTier.RefuseOthers();
        }

        values.RefuseOthers();
        return route;
    }

    private RouteDeployment ReadDeployment(IConfigurationSection section)
    {
        var deployment = new RouteDeployment();
        var values = new SectionValues(section, _prefix, routes.Problems);
        values.Text(nameof(deployment.Endpoint), value => deployment.Endpoint = Uri.TryCreate(value, UriKind.Absolute, out Uri? endpoint) ? endpoint : values.Wrong<Uri>(nameof(deployment.Endpoint), "must be a whole address, such as https://my-resource.openai.azure.com."));
        values.Text(nameof(deployment.Name), value => deployment.Name = value);
        values.Text(nameof(deployment.Label), value => deployment.Label = value);
        values.Text(nameof(deployment.Key), value => deployment.Key = new AzureKeyCredential(value));
        values.Text(nameof(deployment.Version), value => deployment.Version = VersionOf(value, values));
        values.Text(nameof(deployment.Region), value => deployment.Region = value);
        values.Choice<DeploymentKind>(nameof(deployment.Kind), value => deployment.Kind = value);
        values.Number(nameof(deployment.Weight), value => deployment.Weight = value);
        values.Whole(nameof(deployment.TokensPerMinute), value => deployment.TokensPerMinute = value);
        values.Whole(nameof(deployment.RequestsPerMinute), value => deployment.RequestsPerMinute = value);
        values.Time(nameof(deployment.RequestWindow), value => deployment.RequestWindow = value);
        values.Whole(nameof(deployment.ProvisionedUnits), value => deployment.ProvisionedUnits = (int)value, int.MaxValue);
        values.Whole(nameof(deployment.TokensPerMinutePerUnit), value => deployment.TokensPerMinutePerUnit = value);
        values.Number(nameof(deployment.OutputTokenWeight), value => deployment.OutputTokenWeight = value);
        values.Whole(nameof(deployment.ContextWindow), value => deployment.ContextWindow = value);
        foreach (IConfigurationSection capability in values.Children(nameof(deployment.Capabilities)).Where(static one => one.Value is not null))
        {
            deployment.Capabilities.Add(capability.Value!);
        }

        if (deployment.Key is null && deployment.Endpoint is not null)
        {
            deployment.Identity = identity;
        }

        values.RefuseOthers();
        return deployment;
    }

    private static ServiceVersion? VersionOf(string value, SectionValues values)
    {
        try
        {
            return new ServiceVersion(value);
        }
        catch (ArgumentException)
        {
            return values.Wrong<ServiceVersion?>(nameof(RouteDeployment.Version), "is no version of the service. Name one such as v1 or 2024-10-21.");
        }
    }
}
