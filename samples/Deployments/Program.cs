// Deploys a model through Azure's control plane, asks it something, gives it more room, and deletes the deployment again.
using Azure;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Deployments;

const string Name = "sample-chat";

await using SampleService service = await SampleService.ConnectAsync();
if (service.Deployments is not { } deployments)
{
    Console.WriteLine("Set AZURE_OPENAI_ACCOUNT_ID to the resource id of your account; the portal shows it under JSON View.");
    return;
}

AccountResult account = await deployments.GetAccountAsync();
Console.WriteLine($"Deploying into {account.Name}, {account.Location}.\n");

// What can be deployed, in which version, and how much of it is left in the region.
DeployableModel model = await deployments.ListModelsAsync().FirstAsync(static model => model.Name == "gpt-4o-mini" && model.IsDefaultVersion == true);
DeployableModelSku sku = model.Skus.First(static sku => sku.Name == DeploymentSkuName.GlobalStandard);
UsageResult quota = await deployments.ListLocationUsagesAsync(account.Location!).FirstAsync(usage => usage.Name?.Value == sku.UsageName);
Console.WriteLine($"{model.Name} {model.Version}: {quota.Remaining} of {quota.Limit} thousand tokens a minute are left.");

var options = new DeploymentsOptions(new DeploymentModel(model.Name!, model.Version), new DeploymentSku(DeploymentSkuName.GlobalStandard, 10))
{
    Properties = { VersionUpgradeOption = VersionUpgradeOption.OnceCurrentVersionExpired },
};
try
{
    DeploymentOperation made = await deployments.CreateOrUpdateAsync(WaitUntil.Completed, Name, options);
    Console.WriteLine($"{made.Value.Name} is {made.Value.ProvisioningState}.");
}
catch (AzureOpenAIException failure)
{
    Console.WriteLine($"{failure.ErrorCode}, field {failure.Error?.Target ?? "not named"}: {failure.Message}");
    return;
}

ChatResult answer = await service.Client.GetChatClient(Name).CompleteAsync("The sky is blue. What colour is the sky?");
Console.WriteLine($"\n{answer.Text}\n");

DeploymentOperation enlarged = await deployments.UpdateAsync(
    WaitUntil.Completed, Name, new DeploymentsUpdateOptions { Sku = new DeploymentSku(DeploymentSkuName.GlobalStandard, 20) });
Console.WriteLine($"It has a capacity of {enlarged.Value.Sku!.Capacity} now.");

await deployments.DeleteAsync(WaitUntil.Completed, Name);
Console.WriteLine("It is deleted.");
