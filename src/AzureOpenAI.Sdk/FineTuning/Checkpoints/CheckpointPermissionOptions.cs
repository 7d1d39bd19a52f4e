using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>The projects that may use a checkpoint.</summary>
public sealed class CheckpointPermissionOptions : WireModel
{
    /// <summary>Creates options.</summary>
    /// <param name="projectIds">The projects.</param>
    /// <exception cref="ArgumentException">There is none, or an id is empty.</exception>
    public CheckpointPermissionOptions(IEnumerable<string> projectIds)
    {
        ProjectIds = [.. Require.NotNull(projectIds)];
        if (ProjectIds.Count == 0 || ProjectIds.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("Name at least one project, and none that is empty.", nameof(projectIds));
        }
    }

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public CheckpointPermissionOptions()
    {
    }

    /// <summary>Gets or sets the projects.</summary>
    public IReadOnlyList<string> ProjectIds { get; set => field = value ?? []; } = [];
}
