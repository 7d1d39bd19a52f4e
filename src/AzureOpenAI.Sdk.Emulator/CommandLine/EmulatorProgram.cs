using System.Runtime.InteropServices;

namespace AzureOpenAI.Sdk.Emulator.CommandLine;

/// <summary>The emulator as a program: starts, says where it listens, and stops on Ctrl+C or a termination signal.</summary>
internal static class EmulatorProgram
{
    internal static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var arguments = EmulatorArguments.Parse(args);
        if (arguments.Error is not null)
        {
            await errors.WriteLineAsync($"{arguments.Error} Use --help to see what there is.").ConfigureAwait(false);
            return 2;
        }

        if (arguments.WantsHelp)
        {
            await output.WriteLineAsync(EmulatorArguments.Help).ConfigureAwait(false);
            return 0;
        }

        return await ServeAsync(arguments.Options, arguments.IsQuiet, output, errors).ConfigureAwait(false);
    }

    private static async Task<int> ServeAsync(EmulatorOptions options, bool isQuiet, TextWriter output, TextWriter errors)
    {
        using var log = isQuiet ? null : new ConsoleLog(output);
        options.LoggerFactory = log;
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            var host = await EmulatorHost.StartAsync(options).ConfigureAwait(false);
            await using (host.ConfigureAwait(false))
            {
                await output.WriteLineAsync($"Azure OpenAI emulator listening on {host.Endpoint}").ConfigureAwait(false);
                await output.WriteLineAsync($"Deployments: {string.Join(", ", options.Deployments.Keys)}").ConfigureAwait(false);
                await output.WriteLineAsync("Press Ctrl+C to stop.").ConfigureAwait(false);
                await output.FlushAsync().ConfigureAwait(false);
                await stop.Task.ConfigureAwait(false);
            }

            return 0;
        }
        catch (Exception error) when (error is IOException or ArgumentException)
        {
            await errors.WriteLineAsync(error.Message).ConfigureAwait(false);
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.TrySetResult();
        }
    }
}
