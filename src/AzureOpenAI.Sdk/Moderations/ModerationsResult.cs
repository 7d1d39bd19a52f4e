namespace AzureOpenAI.Sdk.Moderations;

/// <summary>What was found.</summary>
public sealed class ModerationsResult : WireModel
{
    /// <summary>Gets or sets the id of the call.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the model that looked.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets what was found, one for each text, or one for all parts together.</summary>
    public IReadOnlyList<ModerationVerdict> Results { get; set => field = value ?? []; } = [];
}
