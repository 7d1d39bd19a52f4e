using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>The operations of this room.</summary>
/// <remarks>
/// The specifications at hand have them for v1 alone. The dated versions are those of Azure's authoring documents: jobs since the first
/// preview that trained gpt-35-turbo, checkpoints since the first preview whose guide lists them, pausing since the preview whose release
/// notes name it. A preview that lacks one after all answers 404.
/// </remarks>
internal static class FineTuningCalls
{
    private static readonly Availability SinceJobs = Availability.From(generallyAvailable: "2024-10-21", preview: "2023-09-15-preview");
    private static readonly Availability SinceCheckpoints = Availability.From(generallyAvailable: "2024-10-21", preview: "2024-05-01-preview");
    private static readonly Availability SincePausing = Availability.From(preview: "2025-03-01-preview");

    internal static ServiceOperation Create { get; } = Post("fine_tuning.create", "fine_tuning/jobs", Resend.Never, SinceJobs);

    internal static ServiceOperation Get { get; } = Read("fine_tuning.get", "fine_tuning/jobs/{job id}", SinceJobs);

    internal static ServiceOperation List { get; } = Read("fine_tuning.list", "fine_tuning/jobs", SinceJobs);

    internal static ServiceOperation Cancel { get; } = Post("fine_tuning.cancel", "fine_tuning/jobs/{job id}/cancel", Resend.Always, SinceJobs);

    internal static ServiceOperation Pause { get; } = Post("fine_tuning.pause", "fine_tuning/jobs/{job id}/pause", Resend.Always, SincePausing);

    internal static ServiceOperation Resume { get; } = Post("fine_tuning.resume", "fine_tuning/jobs/{job id}/resume", Resend.Always, SincePausing);

    internal static ServiceOperation ListEvents { get; } = Read("fine_tuning.list_events", "fine_tuning/jobs/{job id}/events", SinceJobs);

    internal static ServiceOperation ListCheckpoints { get; } = Read("fine_tuning.list_checkpoints", "fine_tuning/jobs/{job id}/checkpoints", SinceCheckpoints);

    internal static ServiceOperation CopyCheckpoint { get; }
        = Post("fine_tuning.copy_checkpoint", "fine_tuning/jobs/{job id}/checkpoints/{checkpoint id}/copy", Resend.Never, Availability.V1Only);

    internal static ServiceOperation GetCheckpointCopy { get; }
        = Read("fine_tuning.get_checkpoint_copy", "fine_tuning/jobs/{job id}/checkpoints/{checkpoint id}/copy", Availability.V1Only);

    internal static ServiceOperation CreatePermissions { get; }
        = Post("fine_tuning.create_permissions", "fine_tuning/checkpoints/{checkpoint}/permissions", Resend.Never, Availability.V1Only);

    internal static ServiceOperation ListPermissions { get; } = Read("fine_tuning.list_permissions", "fine_tuning/checkpoints/{checkpoint}/permissions", Availability.V1Only);

    internal static ServiceOperation DeletePermission { get; } = ServiceOperation.OfResource(
        "fine_tuning.delete_permission", RequestMethod.Delete, "fine_tuning/checkpoints/{checkpoint}/permissions/{permission id}", Resend.Always, Availability.V1Only);

    internal static ServiceOperation DeleteModel { get; } = ServiceOperation.OfResource(
        "fine_tuning.delete_model", RequestMethod.Delete, "models/{model}", Resend.Always, Availability.From(generallyAvailable: "2024-10-21"));

    internal static ServiceOperation RunGrader { get; } = Post("fine_tuning.run_grader", "fine_tuning/alpha/graders/run", Resend.Once, Availability.V1Only);

    internal static ServiceOperation ValidateGrader { get; } = Post("fine_tuning.validate_grader", "fine_tuning/alpha/graders/validate", Resend.Always, Availability.V1Only);

    private static ServiceOperation Post(string name, string path, Resend resend, Availability versions)
        => ServiceOperation.OfResource(name, RequestMethod.Post, path, resend, versions);

    private static ServiceOperation Read(string name, string path, Availability versions)
        => ServiceOperation.OfResource(name, RequestMethod.Get, path, Resend.Always, versions);
}
