using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Deployments;
using AzureOpenAI.Sdk.Emulator;
using AzureOpenAI.Sdk.ModelCatalog;

namespace AzureOpenAI.Sdk.Tests.Flows;

/// <summary>From a model to a conversation with it, through both planes of a running emulator.</summary>
public sealed class DeploymentFlowTests
{
    private static readonly TokenCredential Identity = DelegatedTokenCredential.Create(static (_, _) => new AccessToken("a.b.c", DateTimeOffset.MaxValue));

    [Test]
    public async Task A_model_is_deployed_called_enlarged_and_deleted()
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync(new EmulatorOptions { JobDuration = TimeSpan.FromMilliseconds(50) });
        DeploymentsClient deployments = Deployments(emulator);
        AccountResult account = await deployments.GetAccountAsync();
        AccountKeys keys = await deployments.GetKeysAsync();
        var client = new AzureOpenAIClient(account.Endpoint!, new AzureKeyCredential(keys.Key2!), new() { AllowInsecureLoopback = true });
        ChatClient chat = client.GetChatClient("mine");
        Assert.That((await Assert.ThrowsAsync<AzureOpenAIException>(() => chat.CompleteAsync("hello"))).ErrorCode, Is.EqualTo("DeploymentNotFound"));

        DeploymentOperation made = await deployments.CreateOrUpdateAsync(
            WaitUntil.Started, "mine", new DeploymentsOptions(new DeploymentModel("gpt-4o-mini", "2024-07-18"), new DeploymentSku(DeploymentSkuName.GlobalStandard, 10)));
        DeploymentsResult deployment = await deployments.GetOperation(made.Id, made.StatusUri).WaitForCompletionAsync(TimeSpan.FromMilliseconds(20));
        ChatResult answer = await chat.CompleteAsync("The sky is blue. What colour is the sky?");
        ModelCatalogResult model = await client.GetModelCatalogClient().GetAsync(answer.Model!);
        DeploymentsOptions options = deployment.ToOptions();
        options.Sku!.Capacity = 25;
        DeploymentsResult enlarged = (await deployments.CreateOrUpdateAsync(WaitUntil.Completed, "mine", options)).Value;
        UsageResult used = await deployments.ListLocationUsagesAsync(account.Location!).SingleAsync(usage => usage.Name!.Value == "OpenAI.GlobalStandard.gpt-4o-mini");
        DeploymentDeletionOperation deleted = await deployments.DeleteAsync(WaitUntil.Completed, "mine");

        Assert.That(deployment.ProvisioningState, Is.EqualTo(ProvisioningState.Succeeded));
        Assert.That(answer.Text, Does.Contain("blue"));
        Assert.That((model.Capabilities!.ChatCompletion, model.LifecycleStatus), Is.EqualTo(((bool?)true, (ModelLifecycle?)ModelLifecycle.GenerallyAvailable)));
        Assert.That((enlarged.Sku!.Capacity, used.CurrentValue), Is.EqualTo(((int?)25, (double?)25)));
        Assert.That(deleted.HasValue, Is.True);
        Assert.That((await Assert.ThrowsAsync<AzureOpenAIException>(() => chat.CompleteAsync("hello"))).ErrorCode, Is.EqualTo("DeploymentNotFound"));
        Assert.That((await Assert.ThrowsAsync<AzureOpenAIException>(() => deployments.GetAsync("mine"))).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Every_list_of_the_control_plane_is_read_to_its_end([Values] bool async)
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        DeploymentsClient deployments = Deployments(emulator);

        List<DeploymentsResult> all = async ? await deployments.ListAsync().ToListAsync() : [.. deployments.List()];
        List<DeployableModel> models = async ? await deployments.ListModelsAsync().ToListAsync() : [.. deployments.ListModels()];
        List<LocationModel> offered = async ? await deployments.ListLocationModelsAsync(AzureLocation.EastUS2).ToListAsync() : [.. deployments.ListLocationModels(AzureLocation.EastUS2)];
        List<UsageResult> usages = async ? await deployments.ListUsagesAsync().ToListAsync() : [.. deployments.ListUsages()];
        List<DeploymentSkuResult> skus = async ? await deployments.ListSkusAsync("gpt-4o").ToListAsync() : [.. deployments.ListSkus("gpt-4o")];
        List<ModelCapacityResult> capacities = async
            ? await deployments.ListModelCapacitiesAsync(new DeploymentModel("gpt-4o", "2024-11-20")).ToListAsync()
            : [.. deployments.ListModelCapacities(new DeploymentModel("gpt-4o", "2024-11-20"))];

        Assert.That(all.Select(deployment => deployment.Name), Is.Unique.And.Contains("gpt-4o").And.Contains("whisper"));
        Assert.That(all, Has.Count.GreaterThan(20), "there are several pages");
        Assert.That(models.Single(model => model.Name == "gpt-4o").IsDefaultVersion, Is.True);
        Assert.That(offered, Has.Count.EqualTo(models.Count));
        Assert.That(usages, Has.Count.EqualTo(models.Count * skus.Count));
        Assert.That(capacities.Single(one => one.Properties!.SkuName == DeploymentSkuName.GlobalBatch).Properties!.AvailableCapacity, Is.EqualTo(100_000));
    }

    [Test]
    public async Task What_the_control_plane_refuses_names_the_field_and_what_fails_its_reason([Values] bool async)
    {
        var options = new EmulatorOptions { JobDuration = TimeSpan.Zero, DeploymentQuota = 50_000, DeploymentFaults = { ["unlucky"] = "CapacityUnavailable" } };
        await using EmulatorHost emulator = await EmulatorHost.StartAsync(options);
        DeploymentsClient deployments = Deployments(emulator);

        AzureOpenAIException model = await RefusedAsync(new DeploymentsOptions(new DeploymentModel("gpt-99", "1"), new DeploymentSku(DeploymentSkuName.Standard, 1)));
        AzureOpenAIException quota = await RefusedAsync(new DeploymentsOptions(new DeploymentModel("gpt-4o", "2024-11-20"), new DeploymentSku(DeploymentSkuName.Standard, 60_000)));
        AzureOpenAIException upgrade = await RefusedAsync(new DeploymentsOptions(new DeploymentModel("gpt-4o", "2024-11-20"), new DeploymentSku(DeploymentSkuName.Standard, 1)) { Properties = { VersionUpgradeOption = new("Never") } });
        var failed = await Assert.ThrowsAsync<JobFailedException>(() => CreateAsync(WaitUntil.Completed, "unlucky", new DeploymentsOptions(new DeploymentModel("gpt-4o", "2024-11-20"), new DeploymentSku(DeploymentSkuName.Standard, 1))));

        Assert.That((model.ErrorCode, model.Error!.Target), Is.EqualTo(("DeploymentModelNotSupported", "properties.model")));
        Assert.That((quota.ErrorCode, quota.Error!.Target), Is.EqualTo(("InsufficientQuota", "sku.capacity")));
        Assert.That(quota.Message, Does.Contain("(field: sku.capacity)").And.Contain("ask for more quota"));
        Assert.That(upgrade.Error!.Target, Is.EqualTo("properties.versionUpgradeOption"));
        Assert.That((failed.ErrorCode, failed.Error!.Details.Single().Target), Is.EqualTo(("CapacityUnavailable", "properties.model")));

        async Task<AzureOpenAIException> RefusedAsync(DeploymentsOptions asked) => (await Assert.ThrowsAsync<AzureOpenAIException>(() => CreateAsync(WaitUntil.Started, "mine", asked)))!;

        async Task CreateAsync(WaitUntil waitUntil, string name, DeploymentsOptions asked) => _ = async
            ? await deployments.CreateOrUpdateAsync(waitUntil, name, asked) : deployments.CreateOrUpdate(waitUntil, name, asked);
    }

    private static DeploymentsClient Deployments(EmulatorHost emulator)
        => new(new ResourceIdentifier(emulator.AccountId), Identity, new DeploymentsClientOptions { ManagementEndpoint = emulator.Endpoint, AllowInsecureLoopback = true });
}
