using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Sandboxes;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Where the code interpreter runs: in a container that exists, or in one that is made for the response.</summary>
public sealed class ResponseCodeContainer : WireModel
{
    /// <summary>Gets or sets the id of a container that exists; null for one that is made. It stands for all other members.</summary>
    [JsonIgnore]
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind of one that is made: <c>auto</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets files of the resource that it has, at most 50.</summary>
    public IReadOnlyList<string> FileIds { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how much memory it has; 1 GB by default.</summary>
    public SandboxMemory? MemoryLimit { get; set; }

    /// <summary>Gets or sets what it may reach.</summary>
    public NetworkPolicy? NetworkPolicy { get; set; }

    /// <summary>Names a container that exists.</summary>
    /// <param name="id">Its id.</param>
    public static implicit operator ResponseCodeContainer(string id) => new() { Id = Require.NotEmpty(id) };

    /// <summary>Has a container made for the response.</summary>
    /// <param name="fileIds">Files of the resource that it has, at most 50.</param>
    /// <returns>The container.</returns>
    public static ResponseCodeContainer Auto(params string[] fileIds) => new() { Type = "auto", FileIds = Require.NotNull(fileIds).Length > 0 ? [.. fileIds] : [] };
}
