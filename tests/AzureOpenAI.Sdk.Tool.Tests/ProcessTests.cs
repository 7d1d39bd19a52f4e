using System.Diagnostics;
using AzureOpenAI.Sdk.Tool.Tests.Kit;

namespace AzureOpenAI.Sdk.Tool.Tests;

/// <summary>The tool as a process of its own.</summary>
[TestFixture]
internal sealed class ProcessTests
{
    [Test]
    public async Task The_process_counts_and_ends_with_0()
    {
        ToolRun run = await StartAsync("tokens", "Hello there");

        Assert.That(run, Is.EqualTo(new ToolRun(0, "2\n", "")));
    }

    [Test]
    public async Task The_process_ends_with_2_for_bad_input()
    {
        ToolRun run = await StartAsync("tokens", "hello", "--model", "gpt-nothing");

        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith("aoai: 'gpt-nothing' is no known model"));
    }

    [Test]
    public async Task The_process_ends_with_1_when_the_service_refuses()
        => Assert.That((await StartAsync("chat", "Hello.", "--emulator", "--deployment", "none")).Code, Is.EqualTo(1));

    private static async Task<ToolRun> StartAsync(params string[] args)
    {
        string dll = typeof(AoaiApp).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [dll, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["AOAI_HOME"] = Path.Combine(Path.GetTempPath(), "aoai-tests-without-settings");

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
