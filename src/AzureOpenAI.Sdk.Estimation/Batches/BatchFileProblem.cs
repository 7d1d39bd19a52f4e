namespace AzureOpenAI.Sdk.Estimation.Batches;

/// <summary>What is wrong with a line of a batch file.</summary>
/// <param name="Line">The line's number, from 1; 0 for the file as a whole.</param>
/// <param name="Reason">What is wrong and what to do. It never quotes a prompt.</param>
public sealed record BatchFileProblem(long Line, string Reason)
{
    /// <summary>Gets the unknown model that the line asks for, with names that are near; null for other problems.</summary>
    public UnknownModelException? UnknownModel { get; init; }
}
