using Azure;
using Azure.Core;
using Azure.Identity;
using AzureOpenAI.Sdk.Deployments;
using AzureOpenAI.Sdk.Emulator;

namespace Samples;

/// <summary>The service that a sample talks to: yours when the environment names it, else an emulator that starts with the sample.</summary>
internal sealed class SampleService : IAsyncDisposable
{
    private readonly EmulatorHost? _emulator;

    private SampleService(AzureOpenAIClient client, string description, EmulatorHost? emulator)
        => (Client, Description, _emulator) = (client, description, emulator);

    public AzureOpenAIClient Client { get; }

    public string Description { get; }

    /// <summary>Gets the control plane of the account; null when the environment names a service of yours, but not its account.</summary>
    public DeploymentsClient? Deployments => _emulator is { } emulator
        ? new(new ResourceIdentifier(emulator.AccountId), LocalIdentity, new DeploymentsClientOptions { ManagementEndpoint = emulator.Endpoint, AllowInsecureLoopback = true })
        : Setting("AZURE_OPENAI_ACCOUNT_ID") is { } account ? new(new ResourceIdentifier(account), new DefaultAzureCredential()) : null;

    /// <summary>Gets an identity for the emulator, which takes any token of the right form.</summary>
    private static TokenCredential LocalIdentity => DelegatedTokenCredential.Create(static (_, _) => new AccessToken("sample.local.token", DateTimeOffset.MaxValue));

    public static string ChatDeployment { get; } = Setting("AZURE_OPENAI_CHAT_DEPLOYMENT") ?? "gpt-4o";

    public static string ChatModel { get; } = Setting("AZURE_OPENAI_CHAT_MODEL") ?? ChatDeployment;

    public static string EmbeddingDeployment { get; } = Setting("AZURE_OPENAI_EMBEDDING_DEPLOYMENT") ?? "text-embedding-3-small";

    public static string ImageDeployment { get; } = Setting("AZURE_OPENAI_IMAGE_DEPLOYMENT") ?? "gpt-image-1";

    public static string SpeechDeployment { get; } = Setting("AZURE_OPENAI_SPEECH_DEPLOYMENT") ?? "gpt-4o-mini-tts";

    public static string RealtimeDeployment { get; } = Setting("AZURE_OPENAI_REALTIME_DEPLOYMENT") ?? "gpt-realtime";

    public static string VideoDeployment { get; } = Setting("AZURE_OPENAI_VIDEO_DEPLOYMENT") ?? "sora-2";

    public static string CompletionDeployment { get; } = Setting("AZURE_OPENAI_COMPLETION_DEPLOYMENT") ?? "gpt-35-turbo-instruct";

    public static string WhisperDeployment { get; } = Setting("AZURE_OPENAI_WHISPER_DEPLOYMENT") ?? "whisper";

    public static string TranscriptionDeployment { get; } = Setting("AZURE_OPENAI_TRANSCRIPTION_DEPLOYMENT") ?? "gpt-4o-transcribe";

    /// <summary>Gets a deployment of the kind Global Batch or Data Zone Batch.</summary>
    public static string BatchDeployment { get; } = Setting("AZURE_OPENAI_BATCH_DEPLOYMENT") ?? "gpt-4o";

    public static async Task<SampleService> ConnectAsync(Action<AzureOpenAIClientOptions>? with = null)
    {
        if (Setting("AZURE_OPENAI_ENDPOINT") is { } endpoint)
        {
            var address = new Uri(endpoint);
            var options = new AzureOpenAIClientOptions();
            with?.Invoke(options);
            return Setting("AZURE_OPENAI_API_KEY") is { } key
                ? new(new AzureOpenAIClient(address, new AzureKeyCredential(key), options), $"{address.Host}, with a key", null)
                : new(new AzureOpenAIClient(address, new DefaultAzureCredential(), options), $"{address.Host}, with Entra ID", null);
        }

        EmulatorHost emulator = await EmulatorHost.StartAsync();
        var local = new AzureOpenAIClientOptions { AllowInsecureLoopback = true };
        with?.Invoke(local);
        var client = new AzureOpenAIClient(emulator.Endpoint, new AzureKeyCredential(emulator.ApiKey), local);
        return new(client, $"the local emulator at {emulator.Endpoint} (no AZURE_OPENAI_ENDPOINT is set; replies are extracts, not a model's)", emulator);
    }

    public async ValueTask DisposeAsync()
    {
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
