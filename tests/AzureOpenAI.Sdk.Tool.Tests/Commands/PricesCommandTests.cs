using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Tool.Tests.Kit;

namespace AzureOpenAI.Sdk.Tool.Tests.Commands;

[TestFixture]
internal sealed class PricesCommandTests
{
    private const string Changed = """
        {"Items":[
          {"meterName":"gpt 4.1 Inp glbl Tokens","retailPrice":0.0018,"unitOfMeasure":"1K","armRegionName":"eastus2","productName":"Azure OpenAI","currencyCode":"USD","effectiveStartDate":"2025-05-01T00:00:00Z","type":"Consumption","tierMinimumUnits":0},
          {"meterName":"gpt 9 Inp glbl Tokens","retailPrice":1,"unitOfMeasure":"1M","armRegionName":"eastus2","productName":"Azure OpenAI","currencyCode":"USD","effectiveStartDate":"2025-05-01T00:00:00Z","type":"Consumption","tierMinimumUnits":0}
        ],"NextPageLink":null,"Count":2}
        """;

    [Test]
    public async Task Refreshed_prices_are_told_kept_and_used_by_later_commands()
    {
        using var scratch = new Scratch();
        using var list = new PriceList(HttpStatusCode.OK, Changed);
        var world = new ToolWorld { UserFolder = scratch.Folder, Network = list };

        ToolRun refresh = await world.RunAsync("prices", "--refresh");
        ToolRun later = await world.RunAsync("estimate", "chat.txt", "--model", "gpt-4.1");

        Assert.That((refresh.Code, refresh.Error), Is.EqualTo((0, "")));
        Assert.That(refresh.Out, Does.Match(@"2 +1\.8\n").And.Contain("Of 2 meters: changed prices 1, confirmed 0, meters not known 1").And.Contain("- gpt 9 Inp glbl Tokens").And.Contain("sha256"));
        Assert.That(later.Out, Does.Contain("1.8 USD a million tokens in"));
        Assert.That(list.Asked, Has.Count.EqualTo(1), "the later command is offline");
    }

    [TestCase(HttpStatusCode.Forbidden, "{}")]
    [TestCase(HttpStatusCode.OK, "<html>")]
    [TestCase(HttpStatusCode.OK, """{"Items":[],"NextPageLink":null}""")]
    public async Task A_list_that_makes_no_sense_is_a_failed_run_and_changes_nothing(HttpStatusCode status, string body)
    {
        using var scratch = new Scratch();
        using var list = new PriceList(status, body);

        ToolRun run = await new ToolWorld { UserFolder = scratch.Folder, Network = list }.RunAsync("prices", "--refresh");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("aoai: ").And.Not.Contain("   at "));
        Assert.That(Directory.GetFileSystemEntries(scratch.Folder), Is.Empty);
    }

    [Test]
    public async Task Damaged_refreshed_prices_are_told_and_can_be_refreshed()
    {
        using var scratch = new Scratch();
        using var list = new PriceList(HttpStatusCode.OK, Changed);
        scratch.Write("prices.json", "{ half");
        var world = new ToolWorld { UserFolder = scratch.Folder, Network = list };

        ToolRun damaged = await world.RunAsync("models");
        ToolRun refresh = await world.RunAsync("prices", "--refresh");
        ToolRun mended = await world.RunAsync("models");

        Assert.That((damaged.Code, refresh.Code, mended.Code), Is.EqualTo((2, 0, 0)));
        Assert.That(damaged.Error, Does.Contain("aoai prices --refresh"));
    }

    [Test]
    public async Task An_older_table_than_that_of_the_tool_is_not_used()
    {
        using var scratch = new Scratch();
        JsonNode older = JsonNode.Parse(PriceTable.Default.ToUtf8Json())!;
        older["asOf"] = "2020-01-01";
        foreach (JsonNode? row in older["prices"]!.AsArray())
        {
            row!["asOf"] = "2020-01-01";
        }

        scratch.Write("prices.json", older.ToJsonString());

        ToolRun run = await new ToolWorld { UserFolder = scratch.Folder }.RunAsync("prices", "gpt-4o");

        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Out, Does.Contain($"table of {PriceTable.Default.AsOf}, sha256 {PriceTable.Default.Hash[..12]}"));
    }

    private sealed class PriceList(HttpStatusCode status, string body) : HttpMessageHandler
    {
        public List<Uri> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!);
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        }
    }
}
