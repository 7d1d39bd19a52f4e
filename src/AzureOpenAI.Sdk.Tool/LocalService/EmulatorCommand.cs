using System.CommandLine;
using AzureOpenAI.Sdk.Emulator;
using AzureOpenAI.Sdk.Tool.CommandLine;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.LocalService;

/// <summary><c>aoai emulator</c>: a local service, until it is stopped.</summary>
internal sealed class EmulatorCommand : AppCommand
{
    private readonly Option<int> _port = new("--port") { HelpName = "number", Description = "The port on 127.0.0.1; without it a free one is taken." };
    private readonly Option<string> _key = new("--key") { HelpName = "text", Description = $"The key to ask for (default: {EmulatorOptions.DefaultApiKey})." };

    public EmulatorCommand(AppConsole console, GlobalOptions global)
        : base("emulator", "Start a local Azure OpenAI service for development and tests.", console, global)
    {
        Add(_port);
        Add(_key);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "aoai emulator                              # prints its endpoint and key, runs until Ctrl+C",
        "aoai emulator --port 8080 --key secret",
        "aoai emulator --map my-chat=gpt-4o         # adds a deployment",
    ];

    protected override async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        EmulatorHost host = await LocalEmulator.StartAsync(Global.Read(result, Terminal), result.GetValue(_port), result.GetValue(_key), cancellationToken).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            Terminal.Out.WriteLine($"AZURE_OPENAI_ENDPOINT={host.Endpoint}");
            Terminal.Out.WriteLine($"AZURE_OPENAI_API_KEY={host.ApiKey}");
            Terminal.Out.Flush();
            Terminal.Error.WriteLine("The emulator runs until Ctrl+C. Its replies are extracts of the prompt, not a model's.");
            var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using CancellationTokenRegistration stop = cancellationToken.Register(stopped.SetResult);
            await stopped.Task.ConfigureAwait(false);
        }

        return ExitCode.Fine;
    }
}
