using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Deployments;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>What was asked of a deployment.</summary>
/// <param name="Model">The model, as the emulator serves it.</param>
/// <param name="ModelName">The model's name, as it was asked for.</param>
/// <param name="Version">The model's version: the one asked for, or the default.</param>
/// <param name="Sku">How it is hosted.</param>
/// <param name="Capacity">How much of it, in thousands of tokens a minute.</param>
/// <param name="Properties">All of its properties, as they were asked for.</param>
/// <param name="Tags">Labels; null when there are none.</param>
internal sealed record DeploymentSettings(ServedModel Model, string ModelName, string Version, string Sku, int Capacity, JsonObject Properties, JsonObject? Tags)
{
    // Six requests for each thousand of tokens: what the service grants for most models.
    private const int RequestsPerUnit = 6;

    /// <summary>Gets the name of the quota that it takes from.</summary>
    internal string UsageName => UsageNameOf(Sku, Model.Name);

    internal int RequestsPerMinute => Capacity > int.MaxValue / RequestsPerUnit ? int.MaxValue : Capacity * RequestsPerUnit;

    internal int TokensPerMinute => Capacity > int.MaxValue / 1000 ? int.MaxValue : Capacity * 1000;

    internal static string UsageNameOf(string sku, string model) => $"OpenAI.{sku}.{model}";

    /// <summary>Those of a deployment that was there when the emulator started.</summary>
    internal static DeploymentSettings Of(Deployment deployment)
        => new(
            deployment.Model,
            deployment.Model.Name,
            ModelOffer.VersionOf(deployment.Model),
            "Standard",
            Math.Max(1, deployment.TokensPerMinute / 1000),
            new() { ["versionUpgradeOption"] = "OnceNewDefaultVersionAvailable" },
            null);

    internal Deployment ToServed(string name) => new(name, Model, TokensPerMinute, RequestsPerMinute);
}
