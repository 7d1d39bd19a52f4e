using Azure;
using AzureOpenAI.Sdk.Jobs;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>
/// A deployment that is being made or changed, as something to wait for. Its <see cref="Operation.Id"/>, the deployment's name, is enough for
/// another process to go on; with <see cref="StatusUri"/> it also learns why a change has failed.
/// </summary>
public class DeploymentOperation : JobOperation<DeploymentsResult>
{
    private readonly DeploymentsClient _client = null!;
    private Response<DeploymentOperationStatus>? _status;

    /// <summary>Takes up a change that was begun before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="client">The client to ask with.</param>
    /// <param name="name">The deployment's name.</param>
    /// <param name="statusUri">The change's <see cref="StatusUri"/>; null to look at the deployment itself.</param>
    /// <exception cref="ArgumentException">The name is empty, or the address is not at the control plane.</exception>
    public DeploymentOperation(DeploymentsClient client, string name, Uri? statusUri = null)
        : base(Require.NotNull(client).Time, Require.NotEmpty(name), started: null)
        => (_client, StatusUri) = (client, statusUri is null ? null : client.CheckedStatus(statusUri));

    internal DeploymentOperation(DeploymentsClient client, string name, Response<DeploymentsResult> started)
        : base(client.Time, name, started: null)
    {
        (_client, StatusUri) = (client, StatusLink.Find(client, started.GetRawResponse()));
        Take(started);
    }

    /// <summary>For mocking.</summary>
    protected DeploymentOperation()
    {
    }

    /// <summary>Gets where the control plane tells how far the change is; null when it named no place, and the deployment itself is looked at.</summary>
    public virtual Uri? StatusUri { get; }

    private protected override async Task<Response<DeploymentsResult>> ReadAsync(CancellationToken cancellationToken)
    {
        if (StatusUri is not null)
        {
            _status = await _client.GetStatusAsync(StatusUri, cancellationToken).ConfigureAwait(false);
            if (!IsDone)
            {
                return Unchanged(_status);
            }
        }

        return await _client.GetAsync(Id, cancellationToken).ConfigureAwait(false);
    }

    private protected override Response<DeploymentsResult> Read(CancellationToken cancellationToken)
    {
        if (StatusUri is not null)
        {
            _status = _client.GetStatus(StatusUri, cancellationToken);
            if (!IsDone)
            {
                return Unchanged(_status);
            }
        }

        return _client.Get(Id, cancellationToken);
    }

    private protected override JobOutcome OutcomeOf(DeploymentsResult job)
        => StatusUri is null ? StateOutcome.Of(job.ProvisioningState ?? ProvisioningState.Succeeded, error: null)
            : _status is null ? JobOutcome.Running
            : StateOutcome.Of(StatusLink.StateOf(_status), _status.Value.Error);

    private bool IsDone => _status is not null && StatusLink.StateOf(_status) == ProvisioningState.Succeeded;

    /// <summary>Says nothing new of the deployment, but tells when to ask again.</summary>
    private Response<DeploymentsResult> Unchanged(Response<DeploymentOperationStatus> status)
        => Response.FromValue(Current ?? new DeploymentsResult { Name = Id }, status.GetRawResponse());
}
