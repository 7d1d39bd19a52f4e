using System.Reflection;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Ledger;

/// <summary>Each operation of the service's documents is served by a method, or stands in <c>eng/operations.txt</c> with the reason why not.</summary>
public sealed class OperationLedgerTests
{
    private static readonly string[] Documents = ["azure-openai-2024-10-21", "azure-openai-2025-03-01-preview", "azure-openai-v1", "openai-2.3.0"];

    /// <summary>The documents of which nothing may be missing for another reason than that Azure has retired it.</summary>
    private static readonly string[] OfAzure = ["azure-openai-2024-10-21", "azure-openai-v1"];

    /// <summary>Every operation that a room lists, with the room.</summary>
    private static readonly (string Room, string Verb, string Path)[] Ours =
    [
        .. typeof(AzureOpenAIClient).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.NonPublic))
            .Where(property => property.PropertyType == typeof(ServiceOperation))
            .Select(property => (Room: property.DeclaringType!.Namespace!, Operation: (ServiceOperation)property.GetValue(null)!))
            .Select(one => (one.Room, one.Operation.Method.Method, ServedOperation.Plain("/" + one.Operation.Path))),
    ];

    private static IEnumerable<ServedOperation> Served => ServedOperation.All.Where(line => line.IsServed);

    [TestCaseSource(nameof(Documents))]
    public void Each_operation_of_a_document_has_one_line(string document)
    {
        var wrong = ServedOperation.OfDocument(document).Select(operation => (Operation: operation, Lines: ServedOperation.All.Count(line => line.IsAbout(operation)))).Where(found => found.Lines != 1);

        Assert.That(wrong.Select(found => $"{found.Operation.Verb} {found.Operation.Path} has {found.Lines} lines"), Is.Empty, "List these in eng/operations.txt.");
    }

    [TestCaseSource(nameof(OfAzure))]
    public void Nothing_of_Azures_own_documents_is_missing(string document)
    {
        var missing = ServedOperation.OfDocument(document).Where(operation => ServedOperation.All.Any(line => !line.IsServed && line.IsAbout(operation)));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Each_line_is_of_a_document_or_says_where_else_it_is_described()
    {
        var operations = Documents.SelectMany(ServedOperation.OfDocument).ToHashSet();

        var stale = ServedOperation.All.Where(line => !operations.Any(line.IsAbout) && !(line.IsServed && line.Reason.Length > 0));
        var explained = Served.Where(line => line.Reason.Length > 0 && operations.Any(line.IsAbout));

        Assert.That(stale.Select(line => line.ToString()), Is.Empty, "No document has these: take them out of eng/operations.txt, or say where they are described.");
        Assert.That(explained.Select(line => line.ToString()), Is.Empty, "A document has these by now: take the reason out of eng/operations.txt.");
    }

    [Test]
    public void Each_method_is_there_and_its_room_calls_that_path()
    {
        string[] wrong =
        [
            .. Served.SelectMany(line => line.Methods.Select(method => (Line: line, Method: method)))
                .Where(one => ClientOf(one.Method) is not { } client || client.GetMethods().All(method => !method.IsVirtual || method.Name != one.Method.Split('.')[1])
                    || !Ours.Contains((client.Namespace!, one.Line.Verb, ServedOperation.Plain(one.Line.Path))))
                .Select(one => $"{one.Line} -> {one.Method}"),
        ];

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Each_operation_of_ours_has_a_line_that_names_its_room()
    {
        var wrong = Ours.Where(operation => !Served.Any(line => line.IsAbout((operation.Verb, operation.Path)) && line.Methods.Any(method => ClientOf(method)?.Namespace == operation.Room)));

        Assert.That(Ours, Is.Not.Empty);
        Assert.That(wrong, Is.Empty, "List these in eng/operations.txt.");
    }

    [Test]
    public void What_is_not_served_has_a_reason_and_is_not_here()
    {
        var unserved = ServedOperation.All.Where(line => !line.IsServed).ToList();

        var here = unserved.Where(line => Ours.Any(operation => line.IsAbout((operation.Verb, operation.Path))));

        Assert.That(unserved.Select(line => line.Reason), Has.None.Empty);
        Assert.That(here.Select(line => line.ToString()), Is.Empty, "These are here by now: name their methods in eng/operations.txt.");
    }

    [Test]
    public void The_page_of_operations_is_made_of_the_file()
    {
        string page = OperationsPage.Write(ServedOperation.All);

        string written = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md")).ReplaceLineEndings("\n");
        if (written != page)
        {
            TestContext.Out.WriteLine(page);
        }

        Assert.That(written, Is.EqualTo(page), "Put the text of this test's output into docs/operations.md.");
    }

    private static Type? ClientOf(string method) => typeof(AzureOpenAIClient).Assembly.GetExportedTypes().SingleOrDefault(type => type.Name == method.Split('.')[0]);
}
