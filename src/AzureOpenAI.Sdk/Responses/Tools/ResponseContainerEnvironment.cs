using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Sandboxes;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A container that is made for the response.</summary>
public sealed class ResponseContainerEnvironment : ResponseEnvironment
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseContainerEnvironment()
        : base("container_auto")
    {
    }

    /// <summary>Gets or sets files that it has.</summary>
    public IReadOnlyList<string> FileIds { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how much memory it has; 1 GB by default.</summary>
    public SandboxMemory? MemoryLimit { get; set; }

    /// <summary>Gets or sets what it may reach.</summary>
    public NetworkPolicy? NetworkPolicy { get; set; }

    /// <summary>Gets or sets skills that it knows.</summary>
    public IReadOnlyList<Skill> Skills { get; set => field = value ?? []; } = [];
}
