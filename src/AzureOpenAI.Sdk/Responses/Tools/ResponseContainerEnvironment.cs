using System.Text.Json.Serialization;

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

    /// <summary>Gets or sets how much memory it has, such as <c>4g</c>.</summary>
    public string? MemoryLimit { get; set; }

    /// <summary>Gets or sets what it may reach.</summary>
    public ResponseNetworkPolicy? NetworkPolicy { get; set; }

    /// <summary>Gets or sets skills that it knows.</summary>
    public IReadOnlyList<ResponseSkill> Skills { get; set => field = value ?? []; } = [];
}
