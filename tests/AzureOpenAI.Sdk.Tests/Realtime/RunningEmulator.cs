using Azure;
using AzureOpenAI.Sdk.Emulator;
using AzureOpenAI.Sdk.Realtime;

namespace AzureOpenAI.Sdk.Tests.Realtime;

/// <summary>An emulator on a port of its own, and clients for it.</summary>
internal sealed class RunningEmulator : IAsyncDisposable
{
    private readonly EmulatorHost _host;

    private RunningEmulator(EmulatorHost host) => _host = host;

    internal Uri Endpoint => _host.Endpoint;

    internal RealtimeClient Realtime => Client().GetRealtimeClient("gpt-realtime");

    internal static async Task<RunningEmulator> StartAsync(Action<EmulatorOptions>? change = null)
    {
        var options = new EmulatorOptions();
        change?.Invoke(options);
        return new RunningEmulator(await EmulatorHost.StartAsync(options));
    }

    internal AzureOpenAIClient Client(string? key = null, AzureOpenAIClientOptions? options = null)
    {
        options ??= new AzureOpenAIClientOptions();
        options.AllowInsecureLoopback = true;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        return new AzureOpenAIClient(_host.Endpoint, new AzureKeyCredential(key ?? _host.ApiKey), options);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
