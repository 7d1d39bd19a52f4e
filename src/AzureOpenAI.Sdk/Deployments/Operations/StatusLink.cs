using Azure;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>Where the control plane tells how far a change is.</summary>
/// <remarks>
/// After <c>Track asynchronous Azure operations</c> in Azure's documentation: <c>Azure-AsyncOperation</c> answers with a status;
/// <c>Location</c> answers with 202 until the change has ended, and counts only beside a 202, since a 201 has one as well.
/// </remarks>
internal static class StatusLink
{
    /// <summary>
    /// Finds the address; null when the answer names none, or one that is not at the control plane, where alone the credential may go. The
    /// deployment itself tells as much, but for the reason of a failure.
    /// </summary>
    internal static Uri? Find(DeploymentsClient client, Response answer)
    {
        string? link = answer.Headers.TryGetValue("Azure-AsyncOperation", out string? status) ? status
            : answer.Status == 202 && answer.Headers.TryGetValue("Location", out string? location) ? location
            : null;
        return link is not null && client.IsOwn(link) ? new Uri(link) : null;
    }

    /// <summary>Reads how far the change is from an answer of that address.</summary>
    internal static ProvisioningState StateOf(Response<DeploymentOperationStatus> answer)
        => answer.Value.Status is { } status ? status
            : answer.GetRawResponse().Status == 202 ? ProvisioningState.Accepted
            : ProvisioningState.Succeeded;
}
