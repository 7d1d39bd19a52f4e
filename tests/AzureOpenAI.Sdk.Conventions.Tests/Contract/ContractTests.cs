using System.Text.Json;
using System.Text.RegularExpressions;
using AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;
using AzureOpenAI.Sdk.Conventions.Tests.Contract.Documents;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract;

/// <summary>What the client sends is what the service's documents say, for each operation, in both shapes of URL.</summary>
public sealed partial class ContractTests
{
    private static readonly Lazy<RequestCheck> OfV1 = new(() => Checks("azure-openai-v1", "openai-2.3.0", "azure-openai-2025-03-01-preview", "azure-openai-2024-10-21"));

    private static readonly Lazy<RequestCheck> OfDates = new(() => Checks("azure-openai-2024-10-21", "azure-openai-2025-03-01-preview", "azure-openai-v1", "openai-2.3.0"));

    /// <summary>The documents leave these open, since the caller makes up the JSON there, a text, a number and a boolean will do, or none of them has them.</summary>
    private static readonly Regex Open = OpenPlaces();

    private static IEnumerable<TestCaseData> Calls
        => ContractCases.All.SelectMany(made => ContractCases.VersionsOf(made.Operation).Select(version => new TestCaseData(made, version) { TestName = $"{made}, {version}" }));

    [TestCaseSource(nameof(Calls))]
    public async Task The_request_is_as_the_documents_say(object contractCase, ServiceVersion version)
    {
        var made = (ContractCase)contractCase;
        RequestCheck check = (version.HasModelInBody ? OfV1 : OfDates).Value;

        RecordedRequest request = await SendAsync(made, version);

        List<Finding> findings = check.Check(request, out string document);
        HashSet<string> excepted = [.. ContractException.Read().Select(line => line.Place)];
        Assert.That(findings.Where(finding => !excepted.Contains(ContractException.PlaceOf(document, made.Operation.Name, finding.Pointer))), Is.Empty, $"after {document}");
    }

    [TestCaseSource(nameof(Calls))]
    public async Task The_request_goes_where_the_operation_says(object contractCase, ServiceVersion version)
    {
        ServiceOperation operation = ((ContractCase)contractCase).Operation;

        RecordedRequest request = await SendAsync((ContractCase)contractCase, version);

        string prefix = version.HasModelInBody ? "/openai/v1/" : operation is { IsOfDeployment: true, NamesModelInBody: false } ? "/openai/deployments/[^/]+/" : "/openai/";
        Assert.That(request.Uri.AbsolutePath, Does.Match($"^{prefix}{Regex.Replace(operation.Path, @"\{[^}]*\}", "[^/]+")}$"));
        Assert.That(request.Method, Is.EqualTo(operation.Method.Method));
        Assert.That(Regex.Match(request.Uri.Query, "api-version=([^&]*)").Groups[1].Value, Is.EqualTo(version.ApiVersion ?? ""));
    }

    [Test]
    public async Task Each_exception_is_true_and_has_a_reason()
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (ContractCase made in ContractCases.All)
        {
            foreach (ServiceVersion version in ContractCases.VersionsOf(made.Operation))
            {
                RequestCheck check = (version.HasModelInBody ? OfV1 : OfDates).Value;
                needed.UnionWith(check.Check(await SendAsync(made, version), out string document).Select(finding => ContractException.PlaceOf(document, made.Operation.Name, finding.Pointer)));
            }
        }

        var lines = ContractException.Read().ToList();
        Assert.That(lines.Select(line => line.Reason), Has.None.Empty);
        Assert.That(lines.Select(line => line.Place), Is.Unique);
        Assert.That(lines.Select(line => line.Place).Except(needed), Is.Empty, "These are as the document says by now: take them out of eng/contract-exceptions.txt.");
    }

    [Test]
    public void Each_operation_has_a_minimal_and_a_maximal_case()
    {
        var names = ContractCases.All.ToLookup(made => made.Operation, made => (made.Name, made.Options));

        string[] missing =
        [
            .. ContractCases.Operations.Where(operation => !names.Contains(operation)).Select(operation => $"{operation.Name} has no case"),
            .. names.Where(cases => cases.Any(made => made.Options is not null) && !(cases.Any(made => made.Name == "minimal") && cases.Any(made => made.Name == "maximal"))).Select(cases => $"{cases.Key.Name} has not both cases"),
        ];

        Assert.That(ContractCases.Operations, Is.Not.Empty);
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public async Task The_cases_of_an_operation_set_every_option()
    {
        var missing = new List<string>();
        foreach (var cases in ContractCases.All.Where(made => made.Options is not null).GroupBy(made => (made.Operation, made.Options)))
        {
            var sent = new HashSet<string>(["model", "stream"], StringComparer.Ordinal);
            foreach (ContractCase made in cases)
            {
                sent.UnionWith(Members(await SendAsync(made, ContractCases.VersionsOf(made.Operation).First())));
            }

            missing.AddRange(AzureOpenAIJson.Options.GetTypeInfo(cases.Key.Options!).Properties.Where(property => !property.IsExtensionData && !sent.Contains(property.Name)).Select(property => $"{cases.Key.Operation.Name} {property.Name}"));
        }

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public async Task A_value_of_another_type_would_be_found_anywhere()
    {
        var missed = new List<string>();
        int count = 0;
        foreach (ContractCase made in ContractCases.All)
        {
            RecordedRequest request = await SendAsync(made, ContractCases.VersionsOf(made.Operation).First());
            int known = OfV1.Value.Check(request, out string document).Count;
            if (document == RequestCheck.None)
            {
                continue;
            }

            foreach ((string pointer, RecordedRequest wrong) in WrongTypes.Of(request))
            {
                count++;
                if (!Open.IsMatch(pointer) && OfV1.Value.Check(wrong, out _).Count <= known)
                {
                    missed.Add($"{made} {pointer}");
                }
            }
        }

        Assert.That(missed, Is.Empty, string.Join("\n", missed));
        Assert.That(count, Is.GreaterThan(300));
    }

    private static IEnumerable<string> Members(RecordedRequest request)
        => request.ContentType == "application/json"
            ? JsonElement.Parse(request.Content.Span).EnumerateObject().Select(member => member.Name)
            : FormPart.ParseAll(request.Content.Span, request.ContentType).Select(part => part.Name.Split('[')[0]);

    private static async Task<RecordedRequest> SendAsync(ContractCase made, ServiceVersion version)
    {
        var service = new FakeService(new AzureOpenAIClientOptions(version)).Reply(200, made.Reply, made.ReplyType);
        await made.Send(service.Client);
        return service.Requests[^1];
    }

    private static RequestCheck Checks(params string[] documents) => new([.. documents.Select(ApiDocument.Read)]);

    [GeneratedRegex("/(allowed_tools/tools/[0-9]+|tools/[0-9]+/parameters|prompt/variables|function/parameters|functions/[0-9]+/parameters|schema|item_schema|item|sample|data_source_config/metadata|sampling_params|reinforcement/response_format/json_schema|trainingType|input_blob|output_folder|attributes|filters(/filters/[0-9]+)*/value)(/|$)")]
    private static partial Regex OpenPlaces();
}
