using System.Text.RegularExpressions;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract;

/// <summary>Where we differ from a document with good reason.</summary>
internal sealed partial record ContractException(string Place, string Reason)
{
    /// <summary>Names a place, with <c>*</c> for each index.</summary>
    internal static string PlaceOf(string document, string operation, string pointer) => $"{document} {operation} {Index().Replace(pointer, "/*")}";

    internal static IEnumerable<ContractException> Read()
        => File.ReadLines(Path.Combine(Repository.Root, "eng", "contract-exceptions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" : ", 2))
            .Select(parts => new ContractException(parts[0].Trim(), parts.ElementAtOrDefault(1)?.Trim() ?? ""));

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex Index();
}
