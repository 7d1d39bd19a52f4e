namespace AzureOpenAI.Sdk.Estimation;

/// <summary>One thing that is wrong with a table of facts.</summary>
public sealed class FactsProblem
{
    internal FactsProblem(string path, string message) => (Path, Message) = (path, message);

    /// <summary>Gets where it is, as a JSON path such as <c>$.models[3].encoding</c>; <c>$</c> for the whole file.</summary>
    public string Path { get; }

    /// <summary>Gets what is wrong and what would be right, as a sentence.</summary>
    public string Message { get; }

    /// <summary>Returns the path and the sentence.</summary>
    /// <returns>A line for a reader.</returns>
    public override string ToString() => $"{Path}: {Message}";
}
