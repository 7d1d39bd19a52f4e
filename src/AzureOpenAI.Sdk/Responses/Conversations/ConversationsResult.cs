using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A conversation that the service keeps.</summary>
public sealed class ConversationsResult : WireModel, IKept
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets when it was begun, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets labels of your own, at most 16.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    IEnumerable<string?> IKept.KeptIds => [Id];
}
