using Azure.Core;
using AzureOpenAI.Sdk.Deployments;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Deployments;

/// <summary>Stands in for the control plane: an account, and clients that speak to a <see cref="FakeService"/>.</summary>
internal static class ControlPlane
{
    public const string Host = "https://management.azure.com";

    public const string AccountPath = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/models/providers/Microsoft.CognitiveServices/accounts/unit";

    public const string Provider = "/subscriptions/11111111-2222-3333-4444-555555555555/providers/Microsoft.CognitiveServices";

    public const string Chat = AccountPath + "/deployments/chat";

    public const string Status = Host + Provider + "/locations/eastus2/operationResults/op-1?api-version=2024-10-01&t=1&s=signed";

    public static ResourceIdentifier Account { get; } = new(AccountPath);

    public static DeploymentsOptions Options => new(new DeploymentModel("gpt-4o", "2024-11-20"), new DeploymentSku(DeploymentSkuName.GlobalStandard, 10));

    /// <summary>Makes a control plane without a socket, on whose clock every wait passes at once.</summary>
    public static FakeService Start(InstantClock? clock = null) => new(new DeploymentsClientOptions { TimeProvider = clock ?? new InstantClock() });

    public static DeploymentsClient Client(this FakeService service, TokenCredential? identity = null)
        => new(Account, identity ?? new StubTokenCredential(service.Options.TimeProvider), (DeploymentsClientOptions)service.Options);

    public static string Deployment(string state, int capacity = 10)
        => $$$"""{"id":"{{{Chat}}}","name":"chat","sku":{"name":"GlobalStandard","capacity":{{{capacity}}}},"properties":{"model":{"format":"OpenAI","name":"gpt-4o","version":"2024-11-20"},"provisioningState":"{{{state}}}"}}""";

    /// <summary>Gets what was asked, without the host and the query.</summary>
    public static string[] Asked(this FakeService service) => [.. service.Requests.Select(request => $"{request.Method} {request.Uri.AbsolutePath}")];
}
