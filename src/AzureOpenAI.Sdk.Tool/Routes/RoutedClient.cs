using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using AzureOpenAI.Sdk.Extensions.Configuration;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Tool.Settings;
using Microsoft.Extensions.Configuration;

namespace AzureOpenAI.Sdk.Tool.Routes;

/// <summary>A client with the routes of a file, which has told nobody anything yet.</summary>
internal sealed record RoutedClient(AzureOpenAIClient Client, AzureOpenAIClientOptions Options)
{
    /// <exception cref="BadInputException">The file is no JSON, has no such section, or its routes can't be used.</exception>
    public static RoutedClient Read(string file, string section)
    {
        // Routes that show an identity need one to be made; whether there is one turns out when a deployment is asked.
        TokenCredential identity = new DefaultAzureCredential();
        var options = new AzureOpenAIClientOptions { AllowInsecureLoopback = true };
        options.Routes.Read(SectionOf(file, section), identity);
        if (options.Routes is { Models.Count: 0, Problems.Count: 0 })
        {
            throw new BadInputException($"'{file}' has no models below '{section}'. Name the section that holds 'Models' with --section.");
        }

        try
        {
            return new(new AzureOpenAIClient(options), options);
        }
        catch (RouteConfigurationException problem)
        {
            throw new BadInputException(problem.Message);
        }
    }

    private static IConfigurationSection SectionOf(string file, string section)
    {
        using FileStream json = InputFile.Open(file);
        try
        {
            return new ConfigurationBuilder().AddJsonStream(json).Build().GetSection(section);
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            throw new BadInputException($"'{file}' is no JSON that a configuration can be read from: {failure.InnerException?.Message ?? failure.Message}");
        }
    }
}
