using Azure;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Deployments;

/// <content>Changes, which the control plane makes on its own.</content>
public partial class DeploymentsClient
{
    private const int LongestName = 64;

    /// <summary>Deploys a model, or puts other settings in the place of a deployment's. It takes seconds to minutes, and goes on without this program.</summary>
    /// <remarks>Done twice it makes one deployment, so it is sent again after a connection that broke. Provisioned throughput is billed from then on.</remarks>
    /// <param name="waitUntil">Whether to return when it is accepted, or when it has ended.</param>
    /// <param name="name">The name: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 64.</param>
    /// <param name="options">What is to be deployed, and how. All of it: what is left out is not kept.</param>
    /// <param name="cancellationToken">Ends the call and the waiting, not the change.</param>
    /// <returns>The change, to be waited for.</returns>
    /// <exception cref="ArgumentException">The name or the options are not fit; nothing was sent.</exception>
    /// <exception cref="JobFailedException">It was waited for, and ended without success.</exception>
    /// <exception cref="AzureOpenAIException">The service refused, with the field at fault in <see cref="ServiceError.Target"/> where it names one; or no whole answer came.</exception>
    public virtual async Task<DeploymentOperation> CreateOrUpdateAsync(WaitUntil waitUntil, string name, DeploymentsOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        return await WaitAsync(waitUntil, NewOperation(name, await _pipeline.PostAsync<DeploymentsOptions, DeploymentsResult>(
            RouteTo(DeploymentsCalls.CreateOrUpdate, CheckedName(name)), options, reasons: false, default, cancellationToken).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="CreateOrUpdateAsync"/>
    public virtual DeploymentOperation CreateOrUpdate(WaitUntil waitUntil, string name, DeploymentsOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        return Wait(waitUntil, NewOperation(name, _pipeline.Post<DeploymentsOptions, DeploymentsResult>(
            RouteTo(DeploymentsCalls.CreateOrUpdate, CheckedName(name)), options, reasons: false, default, cancellationToken)), cancellationToken);
    }

    /// <summary>Changes the capacity, the SKU or the labels of a deployment. It takes seconds to minutes, and goes on without this program.</summary>
    /// <param name="waitUntil">Whether to return when it is accepted, or when it has ended.</param>
    /// <param name="name">The deployment's name.</param>
    /// <param name="options">What changes. All else needs <see cref="CreateOrUpdateAsync"/>.</param>
    /// <param name="cancellationToken">Ends the call and the waiting, not the change.</param>
    /// <returns>The change, to be waited for.</returns>
    /// <exception cref="ArgumentException">The name or the options are not fit; nothing was sent.</exception>
    /// <exception cref="JobFailedException">It was waited for, and ended without success.</exception>
    /// <exception cref="AzureOpenAIException">The service refused, with the field at fault in <see cref="ServiceError.Target"/> where it names one; or no whole answer came.</exception>
    public virtual async Task<DeploymentOperation> UpdateAsync(WaitUntil waitUntil, string name, DeploymentsUpdateOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        return await WaitAsync(waitUntil, NewOperation(name, await _pipeline.PostAsync<DeploymentsUpdateOptions, DeploymentsResult>(
            RouteTo(DeploymentsCalls.Update, name), options, reasons: false, default, cancellationToken).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="UpdateAsync"/>
    public virtual DeploymentOperation Update(WaitUntil waitUntil, string name, DeploymentsUpdateOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        return Wait(waitUntil, NewOperation(name, _pipeline.Post<DeploymentsUpdateOptions, DeploymentsResult>(
            RouteTo(DeploymentsCalls.Update, name), options, reasons: false, default, cancellationToken)), cancellationToken);
    }

    /// <summary>Deletes a deployment. The model stays. One that is not there counts as deleted.</summary>
    /// <param name="waitUntil">Whether to return when it is accepted, or when it has ended.</param>
    /// <param name="name">The deployment's name.</param>
    /// <param name="cancellationToken">Ends the call and the waiting, not the deletion.</param>
    /// <returns>The deletion, to be waited for.</returns>
    /// <exception cref="ArgumentException">The name can't be a deployment's; nothing was sent.</exception>
    /// <exception cref="JobFailedException">It was waited for, and ended without success.</exception>
    /// <exception cref="AzureOpenAIException">The service refused, or no whole answer came.</exception>
    public virtual async Task<DeploymentDeletionOperation> DeleteAsync(WaitUntil waitUntil, string name, CancellationToken cancellationToken = default)
    {
        var operation = new DeploymentDeletionOperation(
            this, name, await _pipeline.SendAsync<DeploymentOperationStatus>(RouteTo(DeploymentsCalls.Delete, name), null, cancellationToken).ConfigureAwait(false));
        if (waitUntil == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    /// <inheritdoc cref="DeleteAsync"/>
    public virtual DeploymentDeletionOperation Delete(WaitUntil waitUntil, string name, CancellationToken cancellationToken = default)
    {
        var operation = new DeploymentDeletionOperation(this, name, _pipeline.Send<DeploymentOperationStatus>(RouteTo(DeploymentsCalls.Delete, name), null, cancellationToken));
        if (waitUntil == WaitUntil.Completed)
        {
            operation.WaitForCompletion(cancellationToken);
        }

        return operation;
    }

    /// <summary>Takes up a change that was begun before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="name">The deployment's name.</param>
    /// <param name="statusUri">
    /// The change's <see cref="DeploymentOperation.StatusUri"/>; null to look at the deployment itself, which tells that a change has failed, but not why.
    /// </param>
    /// <returns>The change, to be waited for.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the address is not at the control plane.</exception>
    public virtual DeploymentOperation GetOperation(string name, Uri? statusUri = null) => new(this, name, statusUri);

    /// <summary>Takes up a deletion that was begun before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="name">The deployment's name.</param>
    /// <param name="statusUri">The deletion's <see cref="DeploymentDeletionOperation.StatusUri"/>; null to look whether the deployment is still there.</param>
    /// <returns>The deletion, to be waited for.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the address is not at the control plane.</exception>
    public virtual DeploymentDeletionOperation GetDeletionOperation(string name, Uri? statusUri = null) => new(this, name, statusUri);

    /// <summary>Asks how far a change is.</summary>
    internal Task<Response<DeploymentOperationStatus>> GetStatusAsync(Uri status, CancellationToken cancellationToken)
        => _pipeline.SendAsync<DeploymentOperationStatus>(StatusRoute(status), null, cancellationToken);

    /// <inheritdoc cref="GetStatusAsync"/>
    internal Response<DeploymentOperationStatus> GetStatus(Uri status, CancellationToken cancellationToken)
        => _pipeline.Send<DeploymentOperationStatus>(StatusRoute(status), null, cancellationToken);

    /// <summary>Returns an address of a status when it is at the control plane, where alone the credential may go.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    internal Uri CheckedStatus(Uri statusUri) => _pipeline is null ? statusUri : StatusRoute(statusUri).Uri;

    /// <summary>Gets whether an address that came with an answer is at the control plane.</summary>
    internal bool IsOwn(string link) => _pipeline.IsOwn(link);

    private Route StatusRoute(Uri status) => _pipeline.RouteToLink(DeploymentsCalls.GetStatus, status.OriginalString, "statusUri");

    private DeploymentOperation NewOperation(string name, Response<DeploymentsResult> started) => new(this, name, started);

    private static async Task<DeploymentOperation> WaitAsync(WaitUntil waitUntil, DeploymentOperation operation, CancellationToken cancellationToken)
    {
        if (waitUntil == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    private static DeploymentOperation Wait(WaitUntil waitUntil, DeploymentOperation operation, CancellationToken cancellationToken)
    {
        if (waitUntil == WaitUntil.Completed)
        {
            operation.WaitForCompletion(cancellationToken);
        }

        return operation;
    }

    /// <summary>Checks the name of what is to be made. What is there already was named by others, and is asked for as it is.</summary>
    private static string CheckedName(string name)
    {
        if (Require.NotEmpty(name).Length > LongestName || !name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.'))
        {
            throw new ArgumentException($"A deployment's name has letters, digits, '-', '_' and '.', and at most {LongestName} of them.", nameof(name));
        }

        return name;
    }
}
