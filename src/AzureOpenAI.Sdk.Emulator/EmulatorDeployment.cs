using AzureOpenAI.Sdk.Emulator.Deployments;

namespace AzureOpenAI.Sdk.Emulator;

/// <summary>A deployment: a model under a name, with a quota of its own.</summary>
/// <param name="model">A model that the estimation knows, with or without its version, such as <c>gpt-4o</c> or <c>gpt-4o-2024-08-06</c>,
/// or one that makes pictures, speaks or listens, such as <c>dall-e-3</c>, <c>tts</c> or <c>whisper</c>.</param>
/// <exception cref="ArgumentException">The emulator knows no such model; the message lists some that it knows.</exception>
public sealed class EmulatorDeployment(string model)
{
    /// <summary>Gets the model as it was named.</summary>
    public string Model { get; } = model;

    /// <summary>Gets or sets how many tokens are admitted in any 60 seconds, counted as the service does on arrival: a quarter of
    /// the prompt's characters plus the most tokens that the reply may have. Nothing is given back.</summary>
    /// <value>The default is 30,000,000. Past it, calls are answered with 429.</value>
    public int TokensPerMinute { get; set; } = 30_000_000;

    /// <summary>Gets or sets how many requests are admitted in any 60 seconds.</summary>
    /// <value>The default is 180,000. Past it, calls are answered with 429.</value>
    public int RequestsPerMinute { get; set; } = 180_000;

    /// <summary>Gets or sets over how short a time the requests are checked as well: in any such time as many are admitted as its part
    /// of <see cref="RequestsPerMinute"/>, rounded up.</summary>
    /// <value>The default is 10 seconds; the service takes 1 or 10 (Azure's documentation of quotas, 2025-11-26).</value>
    public TimeSpan RequestWindow { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how many tokens a minute the units of a provisioned deployment take, counted as input tokens. Its utilisation
    /// grows with each request, drains all the time, is corrected when an answer ends, and stands on each reply as
    /// <c>azure-openai-deployment-utilization</c>; at 100 % calls are refused with <c>retry-after-ms</c>.</summary>
    /// <value>The default is <see langword="null"/>: pay-as-you-go, with the limits above. Those don't hold for a provisioned one.</value>
    public int? ProvisionedTokensPerMinute { get; set; }

    /// <summary>Gets or sets how many input tokens one output token counts for, when the deployment is provisioned.</summary>
    /// <value>The default is 1; Azure states 4 to 8 for most models.</value>
    public double OutputTokenWeight { get; set; } = 1;

    internal ServedModel Facts { get; } = ServedModel.Find(model);

    internal static Dictionary<string, EmulatorDeployment> Defaults()
        => ServedModels.Deployed.ToDictionary(
            name => name, name => new EmulatorDeployment(name), StringComparer.OrdinalIgnoreCase);
}
