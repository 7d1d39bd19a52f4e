using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>The operations of this room: those of <c>Microsoft.CognitiveServices</c> in Azure Resource Manager, 2024-10-01.</summary>
internal static class DeploymentsCalls
{
    private const string Provider = "providers/Microsoft.CognitiveServices";
    private const string Account = "subscriptions/{subscription}/resourceGroups/{resource group}/" + Provider + "/accounts/{account}";
    private const string Deployment = Account + "/deployments/{deployment name}";
    private const string Location = "subscriptions/{subscription}/" + Provider + "/locations/{location}";

    internal static ServiceOperation List { get; } = Read("deployments.list", Account + "/deployments");

    internal static ServiceOperation Get { get; } = Read("deployments.get", Deployment);

    // To put the same thing twice makes one thing, and so it is with changes and deletions.
    internal static ServiceOperation CreateOrUpdate { get; } = Change("deployments.create_or_update", RequestMethod.Put, Deployment);

    internal static ServiceOperation Update { get; } = Change("deployments.update", RequestMethod.Patch, Deployment);

    internal static ServiceOperation Delete { get; } = Change("deployments.delete", RequestMethod.Delete, Deployment);

    internal static ServiceOperation ListSkus { get; } = Read("deployments.list_skus", Deployment + "/skus");

    /// <summary>Gets the operation that asks how far a change is. Its address comes from the service.</summary>
    internal static ServiceOperation GetStatus { get; } = ServiceOperation.OfControlPlane(
        "deployments.get_status", RequestMethod.Get, "{address of the status}", Resend.Always, mayBeEmpty: true) with
    { HasErrorMember = true };

    internal static ServiceOperation GetAccount { get; } = Read("deployments.get_account", Account);

    // The body of an answer with keys is not kept beside them.
    internal static ServiceOperation ListKeys { get; } = ServiceOperation.OfControlPlane(
        "deployments.list_keys", RequestMethod.Post, Account + "/listKeys", Resend.Always, keepsBody: false);

    internal static ServiceOperation RegenerateKey { get; } = ServiceOperation.OfControlPlane(
        "deployments.regenerate_key", RequestMethod.Post, Account + "/regenerateKey", Resend.Never, keepsBody: false);

    internal static ServiceOperation ListUsages { get; } = Read("deployments.list_usages", Account + "/usages");

    internal static ServiceOperation ListLocationUsages { get; } = Read("deployments.list_location_usages", Location + "/usages");

    internal static ServiceOperation ListModels { get; } = Read("deployments.list_models", Account + "/models");

    internal static ServiceOperation ListLocationModels { get; } = Read("deployments.list_location_models", Location + "/models");

    internal static ServiceOperation ListModelCapacities { get; } = Read("deployments.list_model_capacities", "subscriptions/{subscription}/" + Provider + "/modelCapacities");

    private static ServiceOperation Read(string name, string path) => ServiceOperation.OfControlPlane(name, RequestMethod.Get, path, Resend.Always);

    private static ServiceOperation Change(string name, RequestMethod method, string path)
        => ServiceOperation.OfControlPlane(name, method, path, Resend.Always, mayBeEmpty: true);
}
