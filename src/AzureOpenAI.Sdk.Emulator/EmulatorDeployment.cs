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

    /// <summary>Gets or sets how many tokens a minute are admitted, counted as the service does on arrival: a quarter of
    /// the prompt's characters plus the most tokens that the reply may have.</summary>
    /// <value>The default is 30,000,000. Past it, calls are answered with 429.</value>
    public int TokensPerMinute { get; set; } = 30_000_000;

    /// <summary>Gets or sets how many requests a minute are admitted.</summary>
    /// <value>The default is 180,000. Past it, calls are answered with 429.</value>
    public int RequestsPerMinute { get; set; } = 180_000;

    internal ServedModel Facts { get; } = ServedModel.Find(model);

    internal static Dictionary<string, EmulatorDeployment> Defaults()
        => ServedModels.Deployed.ToDictionary(
            name => name, name => new EmulatorDeployment(name), StringComparer.OrdinalIgnoreCase);
}
