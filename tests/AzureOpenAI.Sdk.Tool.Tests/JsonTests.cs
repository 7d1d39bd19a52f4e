using System.Text.Json;
using AzureOpenAI.Sdk.Tool.Tests.Kit;

namespace AzureOpenAI.Sdk.Tool.Tests;

[TestFixture]
internal sealed class JsonTests
{
    [TestCase("tokens chat.txt --json", "encoding,tokens,inputs")]
    [TestCase("estimate request.json --json", "kind,estimates")]
    [TestCase("image photo.jpg --json", "format,bytes,width,height,models")]
    [TestCase("cost batch.jsonl --json", "kind,lines,models,problems")]
    [TestCase("models --json", "asOf,models")]
    [TestCase("prices gpt-4o --json", "asOf,hash,prices")]
    [TestCase("deployments gpt-4o --emulator --json", "asked,deployments")]
    public async Task Json_is_one_document_with_the_same_names_every_time(string command, string names)
    {
        ToolRun run = await new ToolWorld { IsTerminal = true }.RunAsync(command.Split(' '));

        using JsonDocument document = JsonDocument.Parse(run.Out);
        Assert.That(document.RootElement.EnumerateObject().Select(static member => member.Name), Is.SupersetOf(names.Split(',')));
    }

    [Test]
    public async Task The_members_of_an_estimate_stay()
    {
        ToolRun run = await ToolRun.OfAsync("estimate", "request.json", "--models", "gpt-4o,gpt-5-mini", "--json");

        using JsonDocument document = JsonDocument.Parse(run.Out);
        JsonElement[] estimates = [.. document.RootElement.GetProperty("estimates").EnumerateArray()];
        string[] names = ["model", "encoding", "exactness", "inputTokens", "maxOutputTokens", "inputTokenLimit", "parts", "cost", "costReason", "exactnessReasons", "warnings"];
        Assert.That(estimates, Has.Length.EqualTo(2));
        Assert.That(estimates.Select(static estimate => estimate.EnumerateObject().Select(static member => member.Name)), Has.All.SupersetOf(names));
    }
}
