using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Sandboxes;

namespace AzureOpenAI.Sdk.Containers;

/// <summary>What a container is called, holds and may do. What is null is decided by the service.</summary>
public sealed class ContainersOptions : WireModel, INamesKept
{
    private static readonly OptionRules Rules = new(nameof(ContainersOptions));

    /// <summary>Creates options.</summary>
    /// <param name="name">Its name.</param>
    public ContainersOptions(string name) => Name = Require.NotEmpty(name);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public ContainersOptions()
    {
    }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the ids of files of the resource that are copied into it.</summary>
    public IReadOnlyList<string> FileIds { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how long it is kept after its last use; 20 minutes by default.</summary>
    public ContainerExpiry? ExpiresAfter { get; set; }

    /// <summary>Gets or sets skills that it knows. Azure's document does not have them.</summary>
    public IReadOnlyList<Skill> Skills { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how much memory it has; 1 GB by default. Azure's document does not have it.</summary>
    public SandboxMemory? MemoryLimit { get; set; }

    /// <summary>Gets or sets what it may reach. Azure's document does not have it.</summary>
    public NetworkPolicy? NetworkPolicy { get; set; }

    void INamesKept.Name(ref HomeSearch search) => search.Must(FileIds);

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(!string.IsNullOrEmpty(Name), nameof(Name), "is missing. Give it a name.");
        Rules.That(FileIds.All(static id => !string.IsNullOrEmpty(id)), nameof(FileIds), "has an empty id.");
        Rules.That(ExpiresAfter is null || !string.IsNullOrEmpty(ExpiresAfter.Anchor), nameof(ExpiresAfter), "has no anchor. The service knows 'last_active_at'.");
        Rules.That(ExpiresAfter is null or { Minutes: >= 1 }, nameof(ExpiresAfter), "must be at least 1 minute.");
        Rules.That(Skills.All(static skill => skill is not null), nameof(Skills), "has a skill that is null.");
        foreach (Skill skill in Skills)
        {
            skill.Check(Rules, nameof(Skills));
        }

        NetworkPolicy.Check(Rules, NetworkPolicy, nameof(NetworkPolicy));
    }
}
