namespace AzureOpenAI.Sdk.Responses;

/// <summary>Commands.</summary>
public sealed class ResponseShellAction : WireModel
{
    /// <summary>Gets or sets the commands, as one writes them in a shell.</summary>
    public IReadOnlyList<string> Commands { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets after how many milliseconds it is ended.</summary>
    public long? TimeoutMs { get; set; }

    /// <summary>Gets or sets how many characters of the output are kept.</summary>
    public long? MaxOutputLength { get; set; }
}
