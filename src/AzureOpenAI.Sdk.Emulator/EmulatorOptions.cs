using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.Extensions.Logging;

namespace AzureOpenAI.Sdk.Emulator;

/// <summary>What the emulator serves and to whom. The defaults suit a test: any free port, a fixed key, no delay.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The key that is accepted when no other is set: <c>emulator-key</c>.</summary>
    public const string DefaultApiKey = "emulator-key";

    /// <summary>Gets or sets the port on 127.0.0.1.</summary>
    /// <value>The default is 0: the system picks a free port.</value>
    public int Port { get; set; }

    /// <summary>Gets or sets the key that <c>api-key</c> or <c>Authorization: Bearer</c> must carry.</summary>
    /// <value>The default is <see cref="DefaultApiKey"/>.</value>
    public string ApiKey { get; set; } = DefaultApiKey;

    /// <summary>Gets or sets which bearer tokens are taken besides the key.</summary>
    /// <value>The default takes anything of the form of a JWT (three parts with dots between); nothing is verified.</value>
    public Func<string, bool> AcceptsToken { get; set; } = Authentication.LooksLikeToken;

    /// <summary>Gets the deployments by name; names are compared without regard to case.</summary>
    /// <value>The default holds one deployment for each common model, named like the model.</value>
    public IDictionary<string, EmulatorDeployment> Deployments { get; } = EmulatorDeployment.Defaults();

    /// <summary>Gets or sets the resource id of the account that the emulator plays, for the control plane.</summary>
    /// <value>The default is one of the subscription of zeros; it is the host's <see cref="EmulatorHost.AccountId"/>.</value>
    public string AccountId { get; set; } = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/emulator/providers/Microsoft.CognitiveServices/accounts/emulator";

    /// <summary>Gets or sets how much of each model may be deployed under each SKU, in thousands of tokens a minute or units of throughput.</summary>
    /// <value>The default is 100,000. Past it, the control plane refuses with <c>InsufficientQuota</c>.</value>
    public int DeploymentQuota { get; set; } = 100_000;

    /// <summary>Gets the deployments that come to nothing when the control plane makes or changes them: the name, and the code of the error.</summary>
    /// <value>The default is none.</value>
    public IDictionary<string, string> DeploymentFaults { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets the region that <c>x-ms-region</c> names.</summary>
    /// <value>The default is <c>East US 2</c>.</value>
    public string Region { get; set; } = "East US 2";

    /// <summary>Gets or sets how long each token of a reply takes, streamed or not; a picture, finished or not, and a word that is
    /// spoken take as long as a token.</summary>
    /// <value>The default is zero.</value>
    public TimeSpan TokenDelay { get; set; }

    /// <summary>Gets or sets how long an answer takes to begin, beside what its tokens take. A refusal comes at once.</summary>
    /// <value>On the emulator's clock. The default is zero.</value>
    public TimeSpan Latency { get; set; }

    /// <summary>Gets what goes wrong and when, counted from the start. <see cref="EmulatorHost.Inject"/> adds to it while the emulator runs.</summary>
    public IList<EmulatorFault> Faults { get; } = [];

    /// <summary>Gets or sets how long a job takes: a fine-tuning job, a batch, the checking of a file, a change of a deployment. It goes through its states within this
    /// time of <see cref="TimeProvider"/>.</summary>
    /// <value>The default is two seconds; zero for jobs that are done at once.</value>
    public TimeSpan JobDuration { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets or sets how long a realtime session may last; then it is told so and closed.</summary>
    /// <value>The default is an hour, as the service has it.</value>
    public TimeSpan RealtimeSessionDuration { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets after how many events of realtime sessions the connection of the one that is told the next is cut, without a
    /// goodbye. It is done once; sessions that are opened afterwards are well.</summary>
    /// <value>The default is <see langword="null"/>: never.</value>
    public int? RealtimeDropAfterEvents { get; set; }

    /// <summary>Gets or sets a value indicating whether streams carry their filter results in chunks of their own, with
    /// offsets, as a deployment with the asynchronous filter sends them.</summary>
    /// <value>The default is <see langword="false"/>: each content chunk carries its results.</value>
    public bool AsynchronousFilter { get; set; }

    /// <summary>Gets or sets the word that makes the prompt filter answer: <c>[[filter:violence:high]]</c> in a prompt is
    /// refused, <c>[[filter:violence:low]]</c> only annotated, <c>[[filter:jailbreak]]</c> detected and refused.</summary>
    /// <value>The default is <c>filter</c>.</value>
    public string PromptFilterMarker { get; set; } = "filter";

    /// <summary>Gets or sets the word that makes the completion filter answer: <c>[[filter-reply:violence:high]]</c> in a
    /// prompt cuts the reply short with finish reason <c>content_filter</c>.</summary>
    /// <value>The default is <c>filter-reply</c>.</value>
    public string CompletionFilterMarker { get; set; } = "filter-reply";

    /// <summary>Gets or sets the largest request body that is read.</summary>
    /// <value>In bytes; the default is 64 MiB. Larger bodies are answered with 413.</value>
    public int MaxRequestBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Gets or sets the clock for rate limits, delays and the times in replies.</summary>
    /// <value>The default is the system's clock.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets where the access log goes: one line a request at Information, never a prompt or a reply.</summary>
    /// <value>The default is <see langword="null"/>: nothing is logged.</value>
    public ILoggerFactory? LoggerFactory { get; set; }
}
