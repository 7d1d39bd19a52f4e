using Azure;
using AzureOpenAI.Sdk.Jobs;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>A deployment that is being deleted, as something to wait for. Its <see cref="Operation.Id"/> is the deployment's name.</summary>
public class DeploymentDeletionOperation : JobOperation<DeploymentOperationStatus>
{
    private readonly DeploymentsClient _client = null!;

    /// <summary>Takes up a deletion that was begun before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="client">The client to ask with.</param>
    /// <param name="name">The deployment's name.</param>
    /// <param name="statusUri">The deletion's <see cref="StatusUri"/>; null to look whether the deployment is still there.</param>
    /// <exception cref="ArgumentException">The name is empty, or the address is not at the control plane.</exception>
    public DeploymentDeletionOperation(DeploymentsClient client, string name, Uri? statusUri = null)
        : base(Require.NotNull(client).Time, Require.NotEmpty(name), started: null)
        => (_client, StatusUri) = (client, statusUri is null ? null : client.CheckedStatus(statusUri));

    internal DeploymentDeletionOperation(DeploymentsClient client, string name, Response<DeploymentOperationStatus> started)
        : base(client.Time, name, started: null)
    {
        (_client, StatusUri) = (client, StatusLink.Find(client, started.GetRawResponse()));
        Take(WithState(started, started.GetRawResponse().Status == 202 || StatusUri is not null ? ProvisioningState.Deleting : ProvisioningState.Succeeded));
    }

    /// <summary>For mocking.</summary>
    protected DeploymentDeletionOperation()
    {
    }

    /// <summary>Gets where the control plane tells how far the deletion is; null when it named no place.</summary>
    public virtual Uri? StatusUri { get; }

    private protected override async Task<Response<DeploymentOperationStatus>> ReadAsync(CancellationToken cancellationToken)
    {
        if (StatusUri is not null)
        {
            Response<DeploymentOperationStatus> status = await _client.GetStatusAsync(StatusUri, cancellationToken).ConfigureAwait(false);
            return WithState(status, StatusLink.StateOf(status));
        }

        try
        {
            return StillThere(await _client.GetAsync(Id, cancellationToken).ConfigureAwait(false));
        }
        catch (AzureOpenAIException gone) when (gone.Status == 404)
        {
            return Gone(gone);
        }
    }

    private protected override Response<DeploymentOperationStatus> Read(CancellationToken cancellationToken)
    {
        if (StatusUri is not null)
        {
            Response<DeploymentOperationStatus> status = _client.GetStatus(StatusUri, cancellationToken);
            return WithState(status, StatusLink.StateOf(status));
        }

        try
        {
            return StillThere(_client.Get(Id, cancellationToken));
        }
        catch (AzureOpenAIException gone) when (gone.Status == 404)
        {
            return Gone(gone);
        }
    }

    private protected override JobOutcome OutcomeOf(DeploymentOperationStatus job) => StateOutcome.Of(job.Status ?? ProvisioningState.Deleting, job.Error);

    private static Response<DeploymentOperationStatus> WithState(Response<DeploymentOperationStatus> answer, ProvisioningState state)
    {
        answer.Value.Status = state;
        return answer;
    }

    /// <summary>A deployment that is there is not deleted, whatever it says of itself, unless the deletion has failed.</summary>
    private Response<DeploymentOperationStatus> StillThere(Response<DeploymentsResult> there) => Response.FromValue(
        new DeploymentOperationStatus { Name = Id, Status = there.Value.ProvisioningState == ProvisioningState.Failed ? ProvisioningState.Failed : ProvisioningState.Deleting },
        there.GetRawResponse());

    private Response<DeploymentOperationStatus> Gone(AzureOpenAIException gone)
        => Response.FromValue(new DeploymentOperationStatus { Name = Id, Status = ProvisioningState.Succeeded }, gone.GetRawResponse()!);
}
