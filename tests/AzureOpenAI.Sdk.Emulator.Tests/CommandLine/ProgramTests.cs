using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using AzureOpenAI.Sdk.Emulator.CommandLine;

namespace AzureOpenAI.Sdk.Emulator.Tests.CommandLine;

internal sealed partial class ProgramTests
{
    [Test]
    public async Task The_program_says_where_it_listens_serves_and_stops_when_told_to()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(EmulatorHost).Assembly.Location, "--key", "its-key", "--deployment", "chat=gpt-4.1" },
            RedirectStandardOutput = true,
        })!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync();
            Assert.That(line, Does.StartWith("Azure OpenAI emulator listening on http://127.0.0.1:"));
            using var http = new HttpClient { BaseAddress = new Uri(line!.Split(' ')[^1]), DefaultRequestHeaders = { { "api-key", "its-key" } } };

            var response = await http.GetAsync("openai/v1/models/gpt-4.1");

            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            await StopAsync(process);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    [Test]
    public async Task Help_lists_every_option()
    {
        using var output = new StringWriter();

        var code = await EmulatorProgram.RunAsync(["--help"], output, TextWriter.Null);

        Assert.That(code, Is.Zero);
        Assert.That(output.ToString(), Does.Contain("--port").And.Contain("--key").And.Contain("--deployment").And.Contain("--token-delay").And.Contain("--fault").And.Contain("--latency"));
    }

    [TestCase("--port 99999", "'99999' is no number that --port can have. Use --help to see what there is.")]
    [TestCase("--port", "'--port' is no option, or its value is missing. Use --help to see what there is.")]
    [TestCase("--colour red", "'--colour' is no option, or its value is missing. Use --help to see what there is.")]
    [TestCase("--deployment chat", "'chat' is no deployment; write it as name=model. Use --help to see what there is.")]
    [TestCase("--deployment chat=gpt-nowhere", "'gpt-nowhere' is no model that the emulator knows.")]
    public async Task A_wrong_command_line_is_explained(string arguments, string message)
    {
        using var errors = new StringWriter();

        var code = await EmulatorProgram.RunAsync(arguments.Split(' '), TextWriter.Null, errors);

        Assert.That(code, Is.EqualTo(2));
        Assert.That(errors.ToString(), Does.StartWith(message));
    }

    [Test]
    public async Task A_port_that_is_taken_is_said_so()
    {
        await using var host = await EmulatorHost.StartAsync();
        using var errors = new StringWriter();

        var code = await EmulatorProgram.RunAsync(["--port", $"{host.Endpoint.Port}"], TextWriter.Null, errors);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(errors.ToString(), Does.Contain($"{host.Endpoint.Port}"));
    }

    // A termination signal is the polite way; where there is none, the process is ended.
    private static async Task StopAsync(Process process)
    {
        if (OperatingSystem.IsWindows())
            return;

        Assert.That(Signal(process.Id, 15), Is.Zero);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(limit.Token);
        Assert.That(process.ExitCode, Is.Zero);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
