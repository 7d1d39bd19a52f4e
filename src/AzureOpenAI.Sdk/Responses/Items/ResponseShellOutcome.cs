namespace AzureOpenAI.Sdk.Responses;

/// <summary>How a command ended.</summary>
public sealed class ResponseShellOutcome : WireModel
{
    /// <summary>Gets or sets the kind: <c>exit</c> or <c>timeout</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the code that it ended with.</summary>
    public int? ExitCode { get; set; }
}
