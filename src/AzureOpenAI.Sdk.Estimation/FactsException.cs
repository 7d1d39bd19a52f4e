using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>A table of facts can't be used. All that is wrong with it is listed, so that it can be mended at once.</summary>
public sealed class FactsException : JsonException
{
    private const int MostShown = 20;

    internal FactsException(string headline, IReadOnlyList<FactsProblem> problems, Exception? cause = null)
        : base(Text(headline, problems), cause)
        => Problems = problems;

    internal FactsException(string message, JsonException cause)
        : base(message, null, cause.LineNumber, cause.BytePositionInLine, cause)
        => Problems = [new("$", message)];

    /// <summary>Gets all problems, each with its place, in the order of the file.</summary>
    public IReadOnlyList<FactsProblem> Problems { get; }

    private static string Text(string headline, IReadOnlyList<FactsProblem> problems)
        => problems.Count == 1
            ? $"{headline}: {problems[0]}"
            : $"{headline}, {problems.Count} problems:{string.Concat(problems.Take(MostShown).Select(static problem => $"\n  {problem}"))}{(problems.Count > MostShown ? "\n  …" : "")}";
}
