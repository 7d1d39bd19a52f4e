namespace AzureOpenAI.Sdk.Responses;

/// <summary>How a model reasons.</summary>
public sealed class ResponseReasoningOptions : WireModel
{
    /// <summary>Gets or sets how: <c>standard</c> or <c>pro</c>.</summary>
    public string? Mode { get; set; }

    /// <summary>Gets or sets how long it thinks.</summary>
    public ResponseEffort? Effort { get; set; }

    /// <summary>Gets or sets how its thoughts are told: <c>auto</c>, <c>concise</c> or <c>detailed</c>.</summary>
    public string? Summary { get; set; }

    /// <summary>Gets or sets which thoughts of earlier turns count: <c>auto</c>, <c>current_turn</c> or <c>all_turns</c>.</summary>
    public string? Context { get; set; }

    /// <summary>Gets or sets the older name of <see cref="Summary"/>.</summary>
    public string? GenerateSummary { get; set; }
}
