using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>What is to be deployed, and how. What is null is decided by the service.</summary>
public sealed class DeploymentsOptions : WireModel, IInCamelCase
{
    private static readonly OptionRules Rules = new(nameof(DeploymentsOptions));

    /// <summary>Creates options.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sku">How it is hosted, and how much of it.</param>
    public DeploymentsOptions(DeploymentModel model, DeploymentSku sku)
        => (Properties, Sku) = (new DeploymentProperties { Model = Require.NotNull(model) }, Require.NotNull(sku));

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public DeploymentsOptions()
    {
    }

    /// <summary>Gets or sets how it is hosted, and how much of it there is.</summary>
    public DeploymentSku? Sku { get; set; }

    /// <summary>Gets or sets what is deployed, and further settings, such as <see cref="DeploymentProperties.VersionUpgradeOption"/>.</summary>
    public DeploymentProperties Properties { get; set => field = value ?? new DeploymentProperties(); } = new();

    /// <summary>Gets or sets labels of your own: at most 50, a name of 512 and a value of 256 characters.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        DeploymentModel? model = Properties.Model;
        Rules.That(!string.IsNullOrEmpty(model?.Name), "Properties.Model", "has no name. Say which model, for example new DeploymentModel(\"gpt-4o\", \"2024-11-20\").");
        Rules.That(!string.IsNullOrEmpty(model!.Format), "Properties.Model", "has no format. Say whose model it is: OpenAI.");
        Rules.That(model.Version is not "", "Properties.Model", "has an empty version. Name one, or leave it null for the default.");
        Rules.That(
            model.Version is not null || Properties.VersionUpgradeOption != VersionUpgradeOption.NoAutoUpgrade,
            "Properties.Model",
            "names no version, while VersionUpgradeOption keeps it for good. Say which version that is.");
        DeploymentSku.Check(Rules, Sku, nameof(Sku));
        Rules.That(Sku is not null || Properties.ScaleSettings is not null, nameof(Sku), "is missing. Say how it is hosted, for example new DeploymentSku(DeploymentSkuName.GlobalStandard, 10).");
        Rules.That(Properties.ScaleSettings is not { Capacity: <= 0 }, "Properties.ScaleSettings", "have a capacity that is not above zero.");
        CheckTags(Rules, Tags);
    }

    /// <summary>Checks labels by the limits of Azure Resource Manager (Use tags to organize your Azure resources, 2025).</summary>
    internal static void CheckTags(OptionRules rules, IReadOnlyDictionary<string, string>? tags)
    {
        const int Most = 50;
        rules.That(tags is null || tags.Count <= Most, nameof(Tags), $"has more than {Most} labels.");
        rules.That(
            tags is null || tags.All(static tag => tag is { Key.Length: >= 1 and <= 512, Value.Length: <= 256 }),
            nameof(Tags),
            "has a label without a name, or one that is null or too long: a name takes 512 characters, a value 256.");
        rules.That(tags is null || tags.All(static tag => tag.Key.IndexOfAny(['<', '>', '%', '&', '\\', '?', '/']) < 0), nameof(Tags), "has a name with one of < > % & \\ ? / in it.");
    }
}
