using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>What is changed about a deployment: its SKU with its capacity, or its labels. All else needs <see cref="DeploymentsResult.ToOptions"/>.</summary>
public sealed class DeploymentsUpdateOptions : WireModel, IInCamelCase
{
    /// <summary>Gets or sets its new SKU; null to keep it. A new capacity needs the name of the SKU as well.</summary>
    public DeploymentSku? Sku { get; set; }

    /// <summary>Gets or sets its new labels, all of them; null to keep them.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        var rules = new OptionRules(nameof(DeploymentsUpdateOptions));
        rules.That(Sku is not null || Tags is not null || AdditionalProperties is not null, nameof(Sku), $"and {nameof(Tags)} are both null: nothing would change. Set one of them.");
        DeploymentSku.Check(rules, Sku, nameof(Sku));
        DeploymentsOptions.CheckTags(rules, Tags);
    }
}
