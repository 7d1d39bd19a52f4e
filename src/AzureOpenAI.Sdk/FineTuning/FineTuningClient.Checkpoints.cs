using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.FineTuning;

/// <content>What jobs make: checkpoints, who may use them, and models.</content>
public partial class FineTuningClient
{
    /// <summary>Lists the models that a job made on its way, the newest first. Each can be deployed.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The checkpoints, read page by page.</returns>
    /// <exception cref="ArgumentException">The id can't be a job's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<FineTuningCheckpoint> ListCheckpointsAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<FineTuningCheckpoint>((after, limit) => _pipeline.RouteTo(FineTuningCalls.ListCheckpoints, [id], Page(after, limit)), static item => item.Id, cancellationToken);

    /// <inheritdoc cref="ListCheckpointsAsync"/>
    public virtual Pageable<FineTuningCheckpoint> ListCheckpoints(string id, CancellationToken cancellationToken = default)
        => _pipeline.List<FineTuningCheckpoint>((after, limit) => _pipeline.RouteTo(FineTuningCalls.ListCheckpoints, [id], Page(after, limit)), static item => item.Id, cancellationToken);

    /// <summary>Begins to copy a checkpoint to another Azure resource. It is a preview of the service.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="checkpointId">The checkpoint's id.</param>
    /// <param name="options">Where to.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How far the copies of the checkpoint are; <see cref="GetCheckpointCopyAsync"/> tells it later.</returns>
    /// <exception cref="ArgumentException">An id or an option is not fit; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused, or no whole answer came.</exception>
    public virtual Task<Response<CheckpointCopyResult>> CopyCheckpointAsync(string id, string checkpointId, CheckpointCopyOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        return CopyPipeline.PostAsync<CheckpointCopyOptions, CheckpointCopyResult>(RouteTo(FineTuningCalls.CopyCheckpoint, id, checkpointId), options, reasons: false, default, cancellationToken);
    }

    /// <inheritdoc cref="CopyCheckpointAsync"/>
    public virtual Response<CheckpointCopyResult> CopyCheckpoint(string id, string checkpointId, CheckpointCopyOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        return CopyPipeline.Post<CheckpointCopyOptions, CheckpointCopyResult>(RouteTo(FineTuningCalls.CopyCheckpoint, id, checkpointId), options, reasons: false, default, cancellationToken);
    }

    /// <summary>Tells how far the copies of a checkpoint are.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="checkpointId">The checkpoint's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The copies, one for each resource.</returns>
    /// <exception cref="ArgumentException">An id is not fit; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such checkpoint, or no whole answer came.</exception>
    public virtual Task<Response<CheckpointCopyResult>> GetCheckpointCopyAsync(string id, string checkpointId, CancellationToken cancellationToken = default)
        => CopyPipeline.SendAsync<CheckpointCopyResult>(RouteTo(FineTuningCalls.GetCheckpointCopy, id, checkpointId), null, cancellationToken);

    /// <inheritdoc cref="GetCheckpointCopyAsync"/>
    public virtual Response<CheckpointCopyResult> GetCheckpointCopy(string id, string checkpointId, CancellationToken cancellationToken = default)
        => CopyPipeline.Send<CheckpointCopyResult>(RouteTo(FineTuningCalls.GetCheckpointCopy, id, checkpointId), null, cancellationToken);

    /// <summary>Lets projects use a checkpoint. Azure's documents do not have it.</summary>
    /// <param name="checkpoint">The name of the checkpoint's model.</param>
    /// <param name="projectIds">The projects.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The permissions.</returns>
    /// <exception cref="ArgumentException">The name is not fit, or no project is named; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused, or no whole answer came.</exception>
    public virtual Task<Response<ListPage<CheckpointPermission>>> CreateCheckpointPermissionsAsync(string checkpoint, IEnumerable<string> projectIds, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<CheckpointPermissionOptions, ListPage<CheckpointPermission>>(
            RouteTo(FineTuningCalls.CreatePermissions, checkpoint), new CheckpointPermissionOptions(projectIds), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="CreateCheckpointPermissionsAsync"/>
    public virtual Response<ListPage<CheckpointPermission>> CreateCheckpointPermissions(string checkpoint, IEnumerable<string> projectIds, CancellationToken cancellationToken = default)
        => _pipeline.Post<CheckpointPermissionOptions, ListPage<CheckpointPermission>>(
            RouteTo(FineTuningCalls.CreatePermissions, checkpoint), new CheckpointPermissionOptions(projectIds), reasons: false, default, cancellationToken);

    /// <summary>Lists who may use a checkpoint. Azure's documents do not have it.</summary>
    /// <param name="checkpoint">The name of the checkpoint's model.</param>
    /// <param name="projectId">The only project to list; null for all.</param>
    /// <param name="oldestFirst">Whether the oldest comes first; by default the newest does.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The permissions, read page by page.</returns>
    /// <exception cref="ArgumentException">The name is not fit; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<CheckpointPermission> ListCheckpointPermissionsAsync(
        string checkpoint, string? projectId = null, bool oldestFirst = false, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<CheckpointPermission>((after, limit) => PermissionsRoute(checkpoint, projectId, oldestFirst, after, limit), static item => item.Id, cancellationToken);

    /// <inheritdoc cref="ListCheckpointPermissionsAsync"/>
    public virtual Pageable<CheckpointPermission> ListCheckpointPermissions(
        string checkpoint, string? projectId = null, bool oldestFirst = false, CancellationToken cancellationToken = default)
        => _pipeline.List<CheckpointPermission>((after, limit) => PermissionsRoute(checkpoint, projectId, oldestFirst, after, limit), static item => item.Id, cancellationToken);

    /// <summary>Takes back that a project may use a checkpoint. Azure's documents do not have it.</summary>
    /// <param name="checkpoint">The name of the checkpoint's model.</param>
    /// <param name="permissionId">The permission's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>That it is gone.</returns>
    /// <exception cref="ArgumentException">A name or an id is not fit; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such permission, or no whole answer came.</exception>
    public virtual Task<Response<CheckpointPermissionDeletionResult>> DeleteCheckpointPermissionAsync(string checkpoint, string permissionId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<CheckpointPermissionDeletionResult>(RouteTo(FineTuningCalls.DeletePermission, checkpoint, permissionId), null, cancellationToken);

    /// <inheritdoc cref="DeleteCheckpointPermissionAsync"/>
    public virtual Response<CheckpointPermissionDeletionResult> DeleteCheckpointPermission(string checkpoint, string permissionId, CancellationToken cancellationToken = default)
        => _pipeline.Send<CheckpointPermissionDeletionResult>(RouteTo(FineTuningCalls.DeletePermission, checkpoint, permissionId), null, cancellationToken);

    /// <summary>Deletes a fine-tuned model. Its deployments must be gone before.</summary>
    /// <param name="model">The model's name, as <see cref="FineTuningResult.FineTunedModel"/> has it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>That it is gone.</returns>
    /// <exception cref="ArgumentException">The name can't be a model's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such model, or no whole answer came.</exception>
    public virtual Task<Response<ModelDeletionResult>> DeleteModelAsync(string model, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ModelDeletionResult>(RouteTo(FineTuningCalls.DeleteModel, model), null, cancellationToken);

    /// <inheritdoc cref="DeleteModelAsync"/>
    public virtual Response<ModelDeletionResult> DeleteModel(string model, CancellationToken cancellationToken = default)
        => _pipeline.Send<ModelDeletionResult>(RouteTo(FineTuningCalls.DeleteModel, model), null, cancellationToken);

    /// <summary>Gets a pipeline that asks for the preview of copies, as the service's document wants it.</summary>
    private ServicePipeline CopyPipeline => _pipeline.With(new CallSettings { Headers = { ["aoai-copy-ft-checkpoints"] = "preview" } });

    private Route PermissionsRoute(string checkpoint, string? projectId, bool oldestFirst, string? after, int? limit)
        => _pipeline.RouteTo(
            FineTuningCalls.ListPermissions,
            [checkpoint],
            Page(after, limit).Add("project_id", projectId).Add("order", oldestFirst ? "ascending" : null));
}
