using AzureOpenAI.Sdk.Emulator;
using AzureOpenAI.Sdk.Tool.Tests.Kit;

namespace AzureOpenAI.Sdk.Tool.Tests.Commands;

[TestFixture]
internal sealed class ChatCommandTests
{
    [Test]
    public async Task A_prompt_is_answered_and_priced()
    {
        ToolRun run = await ToolRun.OfAsync("chat", "Raccoons eat almost anything. What do raccoons eat?", "--emulator");

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Out, Does.Contain("Raccoons eat almost anything."));
        Assert.That(run.Error, Does.Match(@"^\[\d+ tokens in, \d+ out; last answer 0\.\d{6} USD, in all 0\.\d{6} USD\]\n$"));
    }

    [Test]
    public async Task What_a_pipe_brings_is_one_prompt()
    {
        ToolRun run = await new ToolWorld { Input = ToolWorld.Text("Raccoons eat almost anything.\nWhat do raccoons eat?") }.RunAsync("chat", "--emulator");

        Assert.That(run.Out, Does.Contain("Raccoons eat almost anything."));
    }

    [Test]
    public async Task An_endpoint_and_a_key_of_the_environment_are_used()
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync(new() { ApiKey = "of-the-test" });
        var world = new ToolWorld
        {
            Environment = new() { ["AZURE_OPENAI_ENDPOINT"] = emulator.Endpoint.ToString(), ["AZURE_OPENAI_API_KEY"] = "of-the-test", ["AZURE_OPENAI_CHAT_DEPLOYMENT"] = "gpt-4.1" },
        };

        ToolRun run = await world.RunAsync("chat", "Hello.");

        Assert.That(run.Code, Is.Zero, run.Error);
    }

    [Test]
    public async Task A_deployment_that_is_not_there_ends_with_exit_code_1()
    {
        ToolRun run = await ToolRun.OfAsync("chat", "Hello.", "--emulator", "--deployment", "none");

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("aoai: ").And.Contain("DeploymentNotFound").And.Not.Contain("   at "));
    }

    [Test]
    public async Task A_wrong_key_is_told_without_showing_it()
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        var world = new ToolWorld { Environment = new() { ["AZURE_OPENAI_API_KEY"] = "a-wrong-secret" } };

        ToolRun run = await world.RunAsync("chat", "Hello.", "--endpoint", emulator.Endpoint.ToString());

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("401").And.Not.Contain("a-wrong-secret"));
    }

    [Test]
    public async Task A_conversation_takes_commands_and_outlives_a_refusal()
    {
        var world = new ToolWorld { Typed = "Hello.\n/cost\n/nonsense\n[[filter:violence:high]]\nAnd now?\n/exit\n" };

        ToolRun run = await world.RunAsync("chat", "--emulator");

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Error, Does.Contain("'/nonsense' is no command").And.Contain("content_filter"));
        Assert.That(run.Error.Split("tokens in").Length - 1, Is.EqualTo(4), "one after each of two answers, one for /cost, one at the end");
    }

    [Test]
    public async Task Deployments_are_found_by_their_names()
    {
        ToolRun run = await ToolRun.OfAsync("deployments", "gpt-4o", "mine", "none", "text-embedding-3-small", "--emulator", "--map", "mine=gpt-4o-mini");

        Assert.That(run.Out, Does.Contain("3 of the 4 names").And.Not.Contain("none "));
    }
}
