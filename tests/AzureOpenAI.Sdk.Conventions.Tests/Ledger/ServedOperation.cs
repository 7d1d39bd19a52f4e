using System.Text.Json;
using System.Text.RegularExpressions;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Ledger;

/// <summary>A line of <c>eng/operations.txt</c>: operations of the service, and the methods that serve them, or why none does.</summary>
/// <param name="Verb">The method of HTTP; <c>*</c> for all.</param>
/// <param name="Path">The path; one that ends in <c>**</c> stands for all below it.</param>
/// <param name="Methods">The methods, as <c>Client.Method</c>; none where nothing serves it.</param>
/// <param name="Reason">Why nothing serves it, or where it is described when no document here has it.</param>
internal sealed partial record ServedOperation(string Verb, string Path, IReadOnlyList<string> Methods, string Reason)
{
    private const string NotOffered = "not offered by Azure: ";

    /// <summary>Gets all lines.</summary>
    internal static IReadOnlyList<ServedOperation> All { get; } =
    [
        .. File.ReadLines(System.IO.Path.Combine(Repository.Root, "eng", "operations.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(Parse),
    ];

    /// <summary>Gets whether it is served.</summary>
    internal bool IsServed => Methods.Count > 0;

    /// <summary>Reads the operations of a document, with the names of the places in their paths taken out; the test is ignored where there is none on this machine.</summary>
    internal static IEnumerable<(string Verb, string Path)> OfDocument(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(SharedFacts.RequirePath($"specs/{name}.json")));
        return
        [
            .. document.RootElement.GetProperty("paths").EnumerateObject()
                .SelectMany(path => path.Value.EnumerateObject().Where(verb => verb.Name is "get" or "post" or "put" or "patch" or "delete").Select(verb => (verb.Name.ToUpperInvariant(), Plain(path.Name))))
                .Distinct(),
        ];
    }

    /// <summary>Takes the names of the places out of a path, and what a version puts around it.</summary>
    internal static string Plain(string path) => Deployment().Replace(Place().Replace(path.Split('?')[0], "{}"), "");

    /// <summary>Says whether the line is about an operation.</summary>
    internal bool IsAbout((string Verb, string Path) operation)
        => (Verb == "*" || Verb == operation.Verb)
            && (Path.EndsWith("/**", StringComparison.Ordinal) ? operation.Path.StartsWith(Path[..^2], StringComparison.Ordinal) : Plain(Path) == operation.Path);

    public override string ToString() => $"{Verb} {Path}";

    private static ServedOperation Parse(string line)
    {
        string[] halves = line.Split(" -> ", 2);
        string[] operation = halves[0].Split(' ', 2);
        string served = halves.ElementAtOrDefault(1) ?? "";
        if (served.StartsWith(NotOffered, StringComparison.Ordinal))
        {
            return new(operation[0], operation[1], [], served[NotOffered.Length..]);
        }

        string[] parts = served.Split(" : ", 2);
        return new(operation[0], operation[1], parts[0].Split(", "), parts.ElementAtOrDefault(1) ?? "");
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"^/deployments/\{\}(?=/)")]
    private static partial Regex Deployment();
}
