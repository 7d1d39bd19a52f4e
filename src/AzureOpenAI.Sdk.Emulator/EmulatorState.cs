using AzureOpenAI.Sdk.Emulator.Batch;
using AzureOpenAI.Sdk.Emulator.Chat.Stored;
using AzureOpenAI.Sdk.Emulator.Containers;
using AzureOpenAI.Sdk.Emulator.ControlPlane;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Evals;
using AzureOpenAI.Sdk.Emulator.Faults;
using AzureOpenAI.Sdk.Emulator.Files;
using AzureOpenAI.Sdk.Emulator.FineTuning;
using AzureOpenAI.Sdk.Emulator.Images;
using AzureOpenAI.Sdk.Emulator.Limits;
using AzureOpenAI.Sdk.Emulator.Realtime;
using AzureOpenAI.Sdk.Emulator.Responses;
using AzureOpenAI.Sdk.Emulator.Usage;
using AzureOpenAI.Sdk.Emulator.VectorStores;
using AzureOpenAI.Sdk.Emulator.Videos;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AzureOpenAI.Sdk.Emulator;

/// <summary>What one running emulator knows: its options as they were at the start, and what it has counted since.</summary>
internal sealed class EmulatorState
{
    internal EmulatorState(EmulatorOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Port, 65535);
        ArgumentException.ThrowIfNullOrEmpty(options.ApiKey);
        ArgumentNullException.ThrowIfNull(options.AcceptsToken);
        ArgumentException.ThrowIfNullOrEmpty(options.Region);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.TokenDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Latency, TimeSpan.Zero);
        ArgumentException.ThrowIfNullOrEmpty(options.PromptFilterMarker);
        ArgumentException.ThrowIfNullOrEmpty(options.CompletionFilterMarker);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRequestBytes, 1);
        ArgumentNullException.ThrowIfNull(options.TimeProvider);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.JobDuration, TimeSpan.Zero);
        ArgumentException.ThrowIfNullOrEmpty(options.AccountId);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.RealtimeSessionDuration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(options.RealtimeDropAfterEvents ?? 0);

        Port = options.Port;
        ApiKey = options.ApiKey;
        AcceptsToken = options.AcceptsToken;
        Region = options.Region;
        TokenDelay = options.TokenDelay;
        AsynchronousFilter = options.AsynchronousFilter;
        PromptFilterMarker = options.PromptFilterMarker;
        CompletionFilterMarker = options.CompletionFilterMarker;
        MaxRequestBytes = options.MaxRequestBytes;
        Clock = options.TimeProvider;
        Logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("AzureOpenAI.Sdk.Emulator");
        Deployments = new(options.Deployments);
        Account = new(options, Deployments);
        Limits = new(Clock, Deployments.All);
        Latency = options.Latency;
        Faults = new(Clock);
        foreach (var fault in options.Faults)
            Faults.Add(fault);
        Pictures = new(Clock);
        JobDuration = options.JobDuration;
        Files = new(Clock, JobDuration);
        Uploads = new(Clock);
        FineTuning = new(Clock, JobDuration);
        Batches = new(Clock, JobDuration);
        Videos = new(Clock, JobDuration);
        Evals = new(Clock, JobDuration);
        VectorStores = new(Clock, JobDuration);
        RealtimeSessionDuration = options.RealtimeSessionDuration;
        Secrets = new(Clock);
        Drops = new(options.RealtimeDropAfterEvents);
    }

    internal int Port { get; }

    internal string ApiKey { get; }

    internal Func<string, bool> AcceptsToken { get; }

    internal string Region { get; }

    internal TimeSpan TokenDelay { get; }

    internal TimeSpan Latency { get; }

    internal bool AsynchronousFilter { get; }

    internal string PromptFilterMarker { get; }

    internal string CompletionFilterMarker { get; }

    internal int MaxRequestBytes { get; }

    internal TimeProvider Clock { get; }

    internal ILogger Logger { get; }

    internal DeploymentTable Deployments { get; }

    internal AccountState Account { get; }

    internal RateLedger Limits { get; }

    internal FaultPlan Faults { get; }

    internal PictureStore Pictures { get; }

    internal TimeSpan JobDuration { get; }

    internal FileStore Files { get; }

    internal UploadStore Uploads { get; }

    internal FineTuningStore FineTuning { get; }

    internal BatchStore Batches { get; }

    internal VideoStore Videos { get; }

    internal EvalStore Evals { get; }

    internal VectorStoreTable VectorStores { get; }

    internal ContainerStore Containers { get; } = new();

    internal TimeSpan RealtimeSessionDuration { get; }

    internal SecretStore Secrets { get; }

    internal DropPlan Drops { get; }

    internal ResponseStore Responses { get; } = new();

    internal StoredChats StoredChats { get; } = new();

    internal UsageCounter Usage { get; } = new();

    internal PromptCache PromptCache { get; } = new();
}
