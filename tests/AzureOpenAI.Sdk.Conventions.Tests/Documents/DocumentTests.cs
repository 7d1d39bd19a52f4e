using System.Text.RegularExpressions;
using AzureOpenAI.Sdk.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzureOpenAI.Sdk.Conventions.Tests.Documents;

/// <summary>What the documents say can be done, can be done.</summary>
public sealed partial class DocumentTests
{
    /// <summary>What the examples take as given: a key, and what an earlier example made.</summary>
    private const string Given = """
        static string key = "key";
        static AzureOpenAIClient client = null!;
        static ChatClient chat = null!;
        static ResponsesClient responses = null!;
        static ChatOptions options = null!;
        static TokenCredential identity = null!;
        static Microsoft.Extensions.Configuration.IConfiguration configuration = null!;
        """;

    private const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using Azure; using Azure.Core; using AzureOpenAI.Sdk; using AzureOpenAI.Sdk.Batch; using AzureOpenAI.Sdk.Chat; using AzureOpenAI.Sdk.Completions; using AzureOpenAI.Sdk.Containers; using AzureOpenAI.Sdk.Deployments; using AzureOpenAI.Sdk.Embeddings; using AzureOpenAI.Sdk.Evals; using AzureOpenAI.Sdk.Files; using AzureOpenAI.Sdk.FineTuning; using AzureOpenAI.Sdk.Grading; using AzureOpenAI.Sdk.Images; using AzureOpenAI.Sdk.ModelCatalog; using AzureOpenAI.Sdk.Moderations; using AzureOpenAI.Sdk.Realtime; using AzureOpenAI.Sdk.Responses; using AzureOpenAI.Sdk.Retrieval; using AzureOpenAI.Sdk.Sandboxes; using AzureOpenAI.Sdk.Speech; using AzureOpenAI.Sdk.Transcription; using AzureOpenAI.Sdk.VectorStores; using AzureOpenAI.Sdk.Videos;
        using AzureOpenAI.Sdk.Emulator; using AzureOpenAI.Sdk.Estimation; using AzureOpenAI.Sdk.Estimation.FineTuning;
        """;

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private static IEnumerable<TestCaseData> Examples() => Documents().SelectMany(document => CSharp().Matches(File.ReadAllText(document))
        .Select((block, index) => new TestCaseData(block.Groups[1].Value) { TestName = $"Example {index + 1} of {Repository.Relative(document)} compiles" }));

    [TestCaseSource(nameof(Examples))]
    public void Every_example_compiles(string example)
    {
        string[] lines = example.Split('\n');
        string body = string.Join('\n', lines.Where(line => !IsUsing(line)));
        string program = $"{Usings}\n{string.Join('\n', lines.Where(IsUsing))}\nstatic class Example {{ {Given}\nstatic async Task Run() {{ await Task.Yield();\n{body}\n}} }}";

        var compilation = CSharpCompilation.Create("Example", [CSharpSyntaxTree.ParseText(program)], References.Value, new(OutputKind.DynamicallyLinkedLibrary));

        Assert.That(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error), Is.Empty);
    }

    [Test]
    public void Every_link_between_documents_leads_somewhere()
    {
        string[] broken =
        [
            .. Documents().SelectMany(document => Link().Matches(File.ReadAllText(document))
                .Select(link => link.Groups[1].Value.Split('#')[0])
                .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
                .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, target)))
                .Select(target => $"{Repository.Relative(document)}: {target}")),
        ];

        Assert.That(broken, Is.Empty);
    }

    private static IEnumerable<string> Documents()
        => Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.Combine(folder, "README.md")).Where(File.Exists));

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal) && !line.Contains('(', StringComparison.Ordinal);

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
