using AzureOpenAI.Sdk.Emulator;
using AzureOpenAI.Sdk.Tool.Tests.Kit;

namespace AzureOpenAI.Sdk.Tool.Tests.Commands;

[TestFixture]
internal sealed class RoutesCommandTests
{
    [Test]
    public async Task All_mistakes_are_told_with_their_paths()
    {
        using var scratch = new Scratch();
        string file = scratch.Write("routes.json", """{"AzureOpenAI":{"Routes":{"Models":{"gpt-4o":{"Strategie":"x","Tiers":[{"Deployments":[{"Endpoint":"https://a.openai.azure.com","Key":"secret","Weight":"heavy"}]}]}}}}}""");

        ToolRun run = await ToolRun.OfAsync("routes", file);

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("Models:gpt-4o:Strategie: is not known").And.Contain("Models:gpt-4o:Tiers:0:Deployments:0:Weight: must be a number").And.Not.Contain("secret"));
    }

    [TestCase("""{}""", "has no models below 'AzureOpenAI:Routes'")]
    [TestCase("""nonsense""", "is no JSON")]
    public async Task A_file_without_routes_is_refused_with_what_to_do(string content, string expected)
    {
        using var scratch = new Scratch();

        ToolRun run = await ToolRun.OfAsync("routes", scratch.Write("routes.json", content));

        Assert.That((run.Code, run.Error), Is.EqualTo((2, run.Error)));
        Assert.That(run.Error, Does.Contain(expected));
    }

    [Test]
    public async Task A_check_asks_each_deployment_and_tells_what_it_answers()
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync(new() { ApiKey = "key" });
        using var scratch = new Scratch();
        string file = scratch.Write("routes.json", $$$$$"""
            {"R":{"Models":{"gpt-4o":{"Tiers":[{"Deployments":[
              {"Endpoint":"{{{{{emulator.Endpoint}}}}}","Key":"key","Label":"good"},
              {"Endpoint":"{{{{{emulator.Endpoint}}}}}","Key":"key","Name":"none","Label":"missing"},
              {"Endpoint":"http://127.0.0.1:{{{{{emulator.Endpoint.Port}}}}}/","Name":"gpt-4o-mini","Key":"wrong","Label":"locked"}]}]}}}}
            """);

        ToolRun run = await ToolRun.OfAsync("routes", file, "--section", "R", "--check");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Does.Match("good .*answers, ").And.Match(@"missing .*is not there \(404\)").And.Match(@"locked .*refuses the credential \(401\)"));
    }

    [Test]
    public async Task A_call_that_is_too_long_is_explained()
    {
        using var scratch = new Scratch();
        string file = scratch.Write("routes.json", """{"R":{"Models":{"m":{"Tiers":[{"Deployments":[{"Endpoint":"https://a.openai.azure.com","Key":"k","Label":"small","ContextWindow":1000}]},{"Deployments":[{"Endpoint":"https://b.openai.azure.com","Key":"k","Label":"large"}]}]}}}}""");

        ToolRun run = await ToolRun.OfAsync("routes", file, "m", "--section", "R", "--tokens", "5000");

        Assert.That(run.Out, Does.Contain("its context window is too small").And.Contain("A call for m would go to large."));
    }
}
