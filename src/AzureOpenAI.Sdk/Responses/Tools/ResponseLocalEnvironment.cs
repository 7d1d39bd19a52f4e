using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Sandboxes;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Your own machine.</summary>
public sealed class ResponseLocalEnvironment : ResponseEnvironment
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseLocalEnvironment()
        : base("local")
    {
    }

    /// <summary>Gets or sets skills that it knows.</summary>
    public IReadOnlyList<Skill> Skills { get; set => field = value ?? []; } = [];
}
