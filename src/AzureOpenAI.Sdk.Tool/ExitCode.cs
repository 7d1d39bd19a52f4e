namespace AzureOpenAI.Sdk.Tool;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The service or the run failed.</summary>
    public const int Failed = 1;

    /// <summary>What was given can't be used: the command line, a file, a name.</summary>
    public const int BadInput = 2;
}
