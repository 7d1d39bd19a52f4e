using System.Text.RegularExpressions;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>The list of known defects names tests, and they exist.</summary>
public sealed partial class KnownDefectsTests
{
    [Test]
    public void Each_test_that_the_list_names_exists_and_each_line_names_one()
    {
        string[] lines = [.. File.ReadLines(Path.Combine(Repository.Root, "tests/AzureOpenAI.Sdk.Tests/Routing/Router/KnownDefects.md")).Where(line => Row().IsMatch(line))];
        string tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.That(lines, Has.Length.GreaterThan(30));
        Assert.That(lines.Where(line => !Name().IsMatch(line)), Is.Empty);
        Assert.That(lines.SelectMany(line => Name().Matches(line)).Select(match => match.Groups[1].Value).Distinct().Where(name => !Regex.IsMatch(tests, $@"public (async Task|void) {name}\(")), Is.Empty);
    }

    /// <summary>A line of a table that begins with a number.</summary>
    [GeneratedRegex(@"^\| (F-)?\d+")]
    private static partial Regex Row();

    /// <summary>A name of a test.</summary>
    [GeneratedRegex(@"`([A-Z]\w*_\w+)`")]
    private static partial Regex Name();
}
