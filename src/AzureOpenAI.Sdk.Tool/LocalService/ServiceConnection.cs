using Azure;
using Azure.Identity;
using AzureOpenAI.Sdk.Emulator;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.LocalService;

/// <summary>The service that a command talks to: the user's own, or an emulator that lives as long as the command.</summary>
internal sealed class ServiceConnection : IAsyncDisposable
{
    private readonly EmulatorHost? _emulator;

    private ServiceConnection(AzureOpenAIClient client, string description, EmulatorHost? emulator)
        => (Client, Description, _emulator) = (client, description, emulator);

    public AzureOpenAIClient Client { get; }

    /// <summary>Gets who answers, and how the tool shows who it is.</summary>
    public string Description { get; }

    public bool IsEmulator => _emulator is not null;

    public static async Task<ServiceConnection> OpenAsync(ServiceOptions asked, AppSettings settings, AppConsole console, CancellationToken cancellationToken)
    {
        if (asked.UsesEmulator)
        {
            EmulatorHost emulator = await LocalEmulator.StartAsync(settings, port: 0, key: null, cancellationToken).ConfigureAwait(false);
            return new(Connect(emulator.Endpoint, emulator.ApiKey), $"the emulator at {emulator.Endpoint}", emulator);
        }

        string? given = asked.Endpoint ?? Setting(console, "AZURE_OPENAI_ENDPOINT");
        if (given is null)
        {
            throw new BadInputException("There is no endpoint. Give --endpoint https://my-resource.openai.azure.com, set AZURE_OPENAI_ENDPOINT, or use --emulator.");
        }

        Uri endpoint = Uri.TryCreate(given, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http"
            ? address!
            : throw new BadInputException($"'{given}' is no endpoint. Write it as https://my-resource.openai.azure.com.");
        return Setting(console, "AZURE_OPENAI_API_KEY") is { } key
            ? new(Connect(endpoint, key), $"{endpoint.Host}, with a key", null)
            : new(new AzureOpenAIClient(endpoint, new DefaultAzureCredential(), OptionsFor(endpoint)), $"{endpoint.Host}, with Entra ID", null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static AzureOpenAIClient Connect(Uri endpoint, string key) => new(endpoint, new AzureKeyCredential(key), OptionsFor(endpoint));

    // An emulator that was started by itself is spoken to without TLS, and only on this machine.
    private static AzureOpenAIClientOptions OptionsFor(Uri endpoint) => new() { AllowInsecureLoopback = endpoint.IsLoopback };

    private static string? Setting(AppConsole console, string name) => console.Environment(name) is { Length: > 0 } value ? value : null;
}
