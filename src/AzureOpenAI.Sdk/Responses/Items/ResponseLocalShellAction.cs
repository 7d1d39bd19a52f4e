namespace AzureOpenAI.Sdk.Responses;

/// <summary>A command.</summary>
public sealed class ResponseLocalShellAction : WireModel
{
    /// <summary>Gets or sets the kind, <c>exec</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the program and its arguments.</summary>
    public IReadOnlyList<string> Command { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets after how many milliseconds it is ended.</summary>
    public long? TimeoutMs { get; set; }

    /// <summary>Gets or sets the folder to run in.</summary>
    public string? WorkingDirectory { get; set; }

    /// <summary>Gets or sets variables of the environment.</summary>
    public IReadOnlyDictionary<string, string>? Env { get; set; }

    /// <summary>Gets or sets the user to run as.</summary>
    public string? User { get; set; }
}
