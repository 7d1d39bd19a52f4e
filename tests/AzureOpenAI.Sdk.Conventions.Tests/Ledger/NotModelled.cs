using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Ledger;

/// <summary>A field that has no property, and why. It is kept in <c>AdditionalProperties</c> all the same.</summary>
internal sealed record NotModelled(string Document, string Field, string Reason)
{
    internal static IEnumerable<NotModelled> Read()
        => File.ReadLines(Path.Combine(Repository.Root, "eng", "not-modelled.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" : ", 2))
            .Select(parts => new NotModelled(parts[0].Split(' ')[0], parts[0].Trim(), parts.Length > 1 ? parts[1].Trim() : ""));
}
