using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>A deployment as the control plane keeps it.</summary>
internal sealed class ManagedDeployment(string name, DeploymentSettings settings, DateTimeOffset created)
{
    internal string Name { get; } = name;

    /// <summary>Gets or sets what it is; what it is to be, while it is made for the first time.</summary>
    internal DeploymentSettings Settings { get; set; } = settings;

    internal DateTimeOffset Created { get; } = created;

    internal DateTimeOffset Changed { get; set; } = created;

    /// <summary>Gets or sets how often it was changed, which makes its mark.</summary>
    internal int Revision { get; set; }

    /// <summary>Gets or sets whether its last change came to nothing.</summary>
    internal bool HasFailed { get; set; }

    /// <summary>Gets or sets the change that goes on; null when none does.</summary>
    internal DeploymentChange? Change { get; set; }

    internal string State => Change?.State ?? (HasFailed ? "Failed" : "Succeeded");

    internal JsonObject Write(string accountId)
    {
        var properties = Settings.Properties.DeepClone().AsObject();
        properties["model"] = new JsonObject { ["format"] = "OpenAI", ["name"] = Settings.ModelName, ["version"] = Settings.Version };
        properties["versionUpgradeOption"] ??= "OnceNewDefaultVersionAvailable";
        properties["raiPolicyName"] ??= "Microsoft.DefaultV2";
        properties["currentCapacity"] = Settings.Capacity;
        properties["capabilities"] = ModelOffer.Capabilities(Settings.Model);
        properties["provisioningState"] = State;
        properties["rateLimits"] = new JsonArray(
            new JsonObject { ["key"] = "request", ["renewalPeriod"] = 60, ["count"] = Settings.RequestsPerMinute },
            new JsonObject { ["key"] = "token", ["renewalPeriod"] = 60, ["count"] = Settings.TokensPerMinute });
        return new JsonObject
        {
            ["id"] = $"{accountId}/deployments/{Name}",
            ["type"] = "Microsoft.CognitiveServices/accounts/deployments",
            ["name"] = Name,
            ["sku"] = new JsonObject { ["name"] = Settings.Sku, ["capacity"] = Settings.Capacity },
            ["properties"] = properties,
            ["tags"] = Settings.Tags?.DeepClone(),
            ["systemData"] = new JsonObject
            {
                ["createdBy"] = "emulator",
                ["createdByType"] = "Application",
                ["createdAt"] = Created.UtcDateTime,
                ["lastModifiedBy"] = "emulator",
                ["lastModifiedByType"] = "Application",
                ["lastModifiedAt"] = Changed.UtcDateTime,
            },
            ["etag"] = $"\"{Name}-{Revision}\"",
        };
    }
}
