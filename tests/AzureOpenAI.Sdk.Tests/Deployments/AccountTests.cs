using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Deployments;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Deployments;

/// <summary>What surrounds the deployments of an account: its address, its keys, its quota, its models.</summary>
public sealed class AccountTests
{
    private const string Keys = """{"key1":"0123456789abcdef0123","key2":"fedcba98765432100123"}""";

    [Test]
    public async Task An_account_tells_its_address([Values] bool async)
    {
        var service = ControlPlane.Start().Reply(200, $$$"""{"id":"{{{ControlPlane.AccountPath}}}","name":"unit","location":"eastus2","kind":"OpenAI","sku":{"name":"S0"},"properties":{"endpoint":"https://unit.openai.azure.com/","provisioningState":"Succeeded"}}""");
        DeploymentsClient deployments = service.Client();

        AccountResult account = async ? await deployments.GetAccountAsync() : deployments.GetAccount();

        Assert.That((account.Endpoint, account.Location, account.Kind), Is.EqualTo((new Uri("https://unit.openai.azure.com/"), "eastus2", "OpenAI")));
        Assert.That(service.Asked(), Is.EqualTo(new[] { $"GET {ControlPlane.AccountPath}" }));
    }

    [Test]
    public async Task Keys_are_read_and_shown_nowhere([Values] bool async)
    {
        var service = ControlPlane.Start().Reply(200, Keys);
        DeploymentsClient deployments = service.Client();

        Response<AccountKeys> keys = async ? await deployments.GetKeysAsync() : deployments.GetKeys();

        Assert.That((keys.Value.Key1, keys.Value.Key2), Is.EqualTo(("0123456789abcdef0123", "fedcba98765432100123")));
        Assert.That(keys.Value.ToString(), Is.EqualTo("AccountKeys"));
        Assert.That(() => keys.GetRawResponse().Content.ToString(), Throws.InvalidOperationException, "the body is not kept beside them");
        Assert.That(service.Asked(), Is.EqualTo(new[] { $"POST {ControlPlane.AccountPath}/listKeys" }));
    }

    [Test]
    public async Task A_key_is_made_anew([Values] bool async)
    {
        var service = ControlPlane.Start().Reply(200, Keys);
        DeploymentsClient deployments = service.Client();

        AccountKeys keys = async ? await deployments.RegenerateKeyAsync(AccountKeyName.Key2) : deployments.RegenerateKey(AccountKeyName.Key2);

        Assert.That(keys.Key2, Is.Not.Null);
        Assert.That(service.Asked(), Is.EqualTo(new[] { $"POST {ControlPlane.AccountPath}/regenerateKey" }));
        JsonTree.AssertEqual("""{"keyName":"Key2"}""", service.LastBody);
    }

    [Test]
    public async Task A_key_is_not_made_anew_twice()
    {
        var service = ControlPlane.Start().Break(new HttpRequestException("reset")).Reply(200, Keys);

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client().RegenerateKeyAsync(AccountKeyName.Key1));

        Assert.That(failure.MayHaveExecuted, Is.True);
        Assert.That(service.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Quotas_are_listed_for_the_account_and_for_a_region([Values] bool async)
    {
        var service = ControlPlane.Start().Reply(200, """{"value":[{"name":{"value":"OpenAI.Standard.gpt-4o","localizedValue":"Tokens Per Minute (thousands) - gpt-4o"},"currentValue":20.0,"limit":150.0,"unit":"Count"}]}""");
        DeploymentsClient deployments = service.Client();

        UsageResult ofRegion = async ? await deployments.ListLocationUsagesAsync(AzureLocation.EastUS2).FirstAsync() : deployments.ListLocationUsages("East US 2").First();
        UsageResult ofAccount = async ? await deployments.ListUsagesAsync().FirstAsync() : deployments.ListUsages().First();

        Assert.That((ofRegion.Name!.Value, ofRegion.Remaining, ofRegion.Unit), Is.EqualTo(("OpenAI.Standard.gpt-4o", (double?)130, (UsageUnit?)UsageUnit.Count)));
        Assert.That(ofAccount.CurrentValue, Is.EqualTo(20));
        Assert.That(service.Asked(), Is.EqualTo(new[] { $"GET {ControlPlane.Provider}/locations/eastus2/usages", $"GET {ControlPlane.AccountPath}/usages" }));
    }

    [Test]
    public async Task Models_are_listed_for_the_account_and_for_a_region([Values] bool async)
    {
        var service = ControlPlane.Start()
            .Reply(200, $$"""{"value":[{{ControlPlaneWire.Model}}]}""")
            .Reply(200, $$"""{"value":[{"kind":"OpenAI","skuName":"S0","model":{{ControlPlaneWire.Model}}}]}""");
        DeploymentsClient deployments = service.Client();

        DeployableModel model = async ? await deployments.ListModelsAsync().FirstAsync() : deployments.ListModels().First();
        LocationModel offered = async ? await deployments.ListLocationModelsAsync(AzureLocation.WestEurope).FirstAsync() : deployments.ListLocationModels(AzureLocation.WestEurope).First();

        Assert.That((model.Name, model.IsDefaultVersion, model.LifecycleStatus), Is.EqualTo(("gpt-4o", true, (DeployableModelLifecycle?)DeployableModelLifecycle.GenerallyAvailable)));
        Assert.That(model.Skus.Single().Capacity, Has.Property("Maximum").EqualTo(1_000).And.Property("Step").EqualTo(1));
        Assert.That(model.Deprecation!.InferenceEnds, Is.EqualTo(new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.That((offered.SkuName, offered.Model!.Version), Is.EqualTo(("S0", "2024-11-20")));
        Assert.That(service.Asked(), Is.EqualTo(new[] { $"GET {ControlPlane.AccountPath}/models", $"GET {ControlPlane.Provider}/locations/westeurope/models" }));
    }

    [Test]
    public async Task What_is_left_of_a_model_is_listed_by_region_and_SKU([Values] bool async)
    {
        var service = ControlPlane.Start().Reply(200, """{"value":[{"location":"eastus2","properties":{"model":{"format":"OpenAI","name":"gpt-4o","version":"2024-11-20"},"skuName":"GlobalStandard","availableCapacity":450}}]}""");
        DeploymentsClient deployments = service.Client();
        var model = new DeploymentModel("gpt-4o", "2024-11-20");

        ModelCapacityResult left = async ? await deployments.ListModelCapacitiesAsync(model).FirstAsync() : deployments.ListModelCapacities(model).First();

        Assert.That((left.Location, left.Properties!.SkuName, left.Properties.AvailableCapacity), Is.EqualTo(("eastus2", (DeploymentSkuName?)DeploymentSkuName.GlobalStandard, (double?)450)));
        Assert.That(service.Requests.Single().Uri.PathAndQuery, Is.EqualTo($"{ControlPlane.Provider}/modelCapacities?modelFormat=OpenAI&modelName=gpt-4o&modelVersion=2024-11-20&api-version=2024-10-01"));
    }

    [Test]
    public async Task A_deployment_tells_to_which_SKUs_it_may_be_moved([Values] bool async)
    {
        var service = ControlPlane.Start().Reply(200, """{"value":[{"resourceType":"Microsoft.CognitiveServices/accounts/deployments","sku":{"name":"Standard"},"capacity":{"minimum":1,"maximum":30,"step":1,"allowedValues":[1,10,30]}}]}""");
        DeploymentsClient deployments = service.Client();

        DeploymentSkuResult sku = async ? await deployments.ListSkusAsync("chat").FirstAsync() : deployments.ListSkus("chat").First();

        Assert.That((sku.Sku!.Name, sku.Capacity!.Maximum), Is.EqualTo(((DeploymentSkuName?)DeploymentSkuName.Standard, 30)));
        Assert.That(sku.Capacity.AllowedValues, Is.EqualTo(new[] { 1, 10, 30 }));
        Assert.That(service.Asked(), Is.EqualTo(new[] { $"GET {ControlPlane.Chat}/skus" }));
    }
}
