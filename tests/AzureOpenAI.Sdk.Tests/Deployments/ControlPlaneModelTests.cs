using AzureOpenAI.Sdk.Deployments;
using AzureOpenAI.Sdk.Serialization;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Deployments;

/// <summary>What the control plane sends comes back as it was, what is new in it too.</summary>
public sealed class ControlPlaneModelTests
{
    [Test]
    public void A_deployment_comes_back_as_it_was()
    {
        DeploymentsResult deployment = RoundTrip.Check<DeploymentsResult>(ControlPlaneWire.Deployment);

        Assert.That(deployment.AdditionalProperties, Is.Null);
        Assert.That(deployment.Properties!.AdditionalProperties, Is.Null);
        Assert.That((deployment.Etag, deployment.Properties.RaiPolicyName, deployment.Properties.CurrentCapacity), Is.EqualTo(("\"7300d5a1\"", "Microsoft.DefaultV2", (int?)5)));
        Assert.That(deployment.Properties.RateLimits.Select(limit => (limit.Key, limit.Count)), Is.EqualTo(new[] { ("request", (double?)10), ("token", 10_000) }));
        Assert.That(deployment.SystemData!.LastModifiedAtTime, Is.EqualTo(new DateTimeOffset(2024, 10, 3, 0, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public void A_model_and_an_account_come_back_as_they_were()
    {
        DeployableModel model = RoundTrip.Check<DeployableModel>(ControlPlaneWire.Model);
        AccountResult account = RoundTrip.Check<AccountResult>(ControlPlaneWire.Account);

        Assert.That(model.AdditionalProperties, Is.Null);
        Assert.That(account.AdditionalProperties!.Keys, Is.EqualTo(new[] { "identity" }));
        Assert.That(account.Properties!.AdditionalProperties!.Keys, Is.EquivalentTo(new[] { "internalId", "networkAcls" }));
        Assert.That(account.Properties.Endpoints!.Values.Single(), Is.EqualTo("https://a.openai.azure.com/"));
    }

    [Test]
    public void What_is_new_survives()
    {
        DeploymentsResult deployment = RoundTrip.Check<DeploymentsResult>(
            """{"new_thing":1,"newThing":{"a":[null]},"sku":{"name":"OrbitalStandard","newer":true},"properties":{"provisioningState":"Pondering","versionUpgradeOption":"","model":{"provisioning_state":1}}}""");

        Assert.That((deployment.Sku!.Name.ToString(), deployment.ProvisioningState.ToString()), Is.EqualTo(("OrbitalStandard", "Pondering")));
    }

    [Test]
    public void A_deployment_is_turned_into_options_without_what_the_service_decides()
    {
        var deployment = AzureOpenAIJson.Parse<DeploymentsResult>(ControlPlaneWire.Deployment);

        DeploymentsOptions options = deployment.ToOptions();
        options.Properties.Model!.Version = "2026-01-01";

        JsonTree.AssertEqual(
            """
            {
              "sku": { "name": "Standard", "capacity": 10 }, "tags": { "team": "sums" },
              "properties": {
                "model": { "format": "OpenAI", "name": "gpt-4o", "version": "2026-01-01", "publisher": "OpenAI" },
                "versionUpgradeOption": "OnceNewDefaultVersionAvailable", "raiPolicyName": "Microsoft.DefaultV2", "dynamicThrottlingEnabled": true,
                "scaleSettings": { "scaleType": "Manual", "capacity": 1, "activeCapacity": 1 }, "capacitySettings": { "designatedCapacity": 2, "priority": 1 },
                "parentDeploymentName": "p", "spilloverDeploymentName": "s"
              }
            }
            """,
            AzureOpenAIJson.ToJson(options));
        Assert.That(deployment.Properties!.Model!.Version, Is.EqualTo("2024-11-20"), "the deployment is as it was");
    }

    [TestCase("provisioning_state", "provisioningState")]
    [TestCase("id", "id")]
    [TestCase("last_modified_by_type", "lastModifiedByType")]
    public void Members_are_named_as_the_control_plane_does(string ours, string its)
        => Assert.That(CamelCase.OfSnakeCase(ours), Is.EqualTo(its));
}
