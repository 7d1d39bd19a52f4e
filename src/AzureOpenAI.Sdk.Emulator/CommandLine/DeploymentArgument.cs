namespace AzureOpenAI.Sdk.Emulator.CommandLine;

/// <summary>A deployment on the command line, with its limits.</summary>
internal static class DeploymentArgument
{
    /// <returns>What is wrong with it; null when nothing is.</returns>
    internal static string? Add(string value, EmulatorOptions options)
    {
        var parts = new ArgumentParts(value);
        if (parts.First.Split('=') is not [{ Length: > 0 } name, { Length: > 0 } model])
            return $"'{value}' is no deployment; write it as name=model.";

        try
        {
            var deployment = new EmulatorDeployment(model) { ProvisionedTokensPerMinute = parts.Whole("ptu-tpm", 1) };
            deployment.TokensPerMinute = parts.Whole("tpm", 1) ?? deployment.TokensPerMinute;
            deployment.RequestsPerMinute = parts.Whole("rpm", 1) ?? deployment.RequestsPerMinute;
            deployment.RequestWindow = parts.Number("window", 0.1, 60) is { } window ? TimeSpan.FromSeconds(window) : deployment.RequestWindow;
            deployment.OutputTokenWeight = parts.Number("output-weight", 0, 1_000) ?? deployment.OutputTokenWeight;
            options.Deployments[name] = deployment;
            return parts.Unknown();
        }
        catch (ArgumentException error)
        {
            return error.Message;
        }
    }
}
