using AzureOpenAI.Sdk.Emulator;
using AzureOpenAI.Sdk.Tool.Settings;

namespace AzureOpenAI.Sdk.Tool.LocalService;

/// <summary>Starts the emulator with the user's deployments beside its own.</summary>
internal static class LocalEmulator
{
    public static async Task<EmulatorHost> StartAsync(AppSettings settings, int port, string? key, CancellationToken cancellationToken)
    {
        if (port is < 0 or > 65535)
        {
            throw new BadInputException($"{port} is no port. Use a number from 1 to 65535, or leave it out for a free one.");
        }

        var options = new EmulatorOptions { Port = port, ApiKey = string.IsNullOrEmpty(key) ? EmulatorOptions.DefaultApiKey : key };
        foreach (KeyValuePair<string, string> deployment in settings.Deployments)
        {
            options.Deployments[deployment.Key] = new(deployment.Value);
        }

        try
        {
            return await EmulatorHost.StartAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            throw new RunFailedException($"Port {port} is taken. Choose another with --port, or leave it out for a free one.");
        }
    }
}
