using System.Net;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AzureOpenAI.Sdk.Emulator;

/// <summary>A local Azure OpenAI service over a real socket: chat, completions, embeddings, images, speech, transcription and models on both URL shapes, and the control plane that deploys models.</summary>
/// <remarks>It listens on 127.0.0.1 only, keeps nothing on disk and answers from the prompt it is given, the same each time.</remarks>
public sealed class EmulatorHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly EmulatorState _state;

    private EmulatorHost(WebApplication application, Uri endpoint, EmulatorState state)
    {
        _application = application;
        _state = state;
        Endpoint = endpoint;
        ApiKey = state.ApiKey;
        AccountId = state.Account.Id;
    }

    /// <summary>Gets the address to give to a client, such as <c>http://127.0.0.1:41231/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Gets the key to give to a client.</summary>
    public string ApiKey { get; }

    /// <summary>Gets the resource id of the account that the emulator plays. Its control plane is at <see cref="Endpoint"/> too, and takes tokens alone.</summary>
    public string AccountId { get; }

    /// <summary>Starts an emulator; when the task completes it takes requests.</summary>
    /// <param name="options">What to serve; null for the defaults. Changes made after the call have no effect.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <returns>The running emulator; dispose it to close its port.</returns>
    /// <exception cref="ArgumentException">An option makes no sense; the message names it.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EmulatorHost> StartAsync(
        EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var state = new EmulatorState(options ?? new EmulatorOptions());
        var application = Build(state);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new(application, new Uri(addresses.Addresses.Single() + "/"), state);
    }

    /// <summary>Lets something go wrong from now on, to rehearse an outage. Requests that are being answered are not touched.</summary>
    /// <param name="fault">What, to whom, from when on and for how long.</param>
    /// <returns>Dispose it to take the fault away; a request that hangs because of it goes on hanging.</returns>
    /// <exception cref="ArgumentException">A value of the fault makes no sense; the message names it.</exception>
    public IDisposable Inject(EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return _state.Faults.Add(fault);
    }

    /// <summary>Says what the deployments have counted since the start.</summary>
    /// <returns>The counts by the deployment's name.</returns>
    public IReadOnlyDictionary<string, EmulatorTraffic> GetTraffic() => _state.Limits.Traffic();

    /// <summary>Closes the port; requests still under way get a second to end.</summary>
    /// <returns>A task that ends when the port is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    // An empty builder reads no configuration of the process it lives in: no ASPNETCORE_URLS, no appsettings.json, no Ctrl+C.
    private static WebApplication Build(EmulatorState state)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = state.MaxRequestBytes;
            kestrel.Listen(IPAddress.Loopback, state.Port);
        });

        var application = builder.Build();
        ServicePipeline.Install(application, state);
        return application;
    }
}
