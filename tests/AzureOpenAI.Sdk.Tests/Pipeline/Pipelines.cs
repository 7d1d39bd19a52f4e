using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests;

/// <summary>Makes the door to the wire, for tests of what stands below the rooms.</summary>
internal static class Pipelines
{
    internal static ServicePipeline Of(FakeService service) => Of(FakeService.Endpoint, service.Options);

    internal static ServicePipeline Of(Uri endpoint, AzureOpenAIClientOptions? options = null)
        => new(endpoint, options ?? new() { Retry = { Delay = TimeSpan.FromMilliseconds(1) } }, new ApiKeyPolicy(new Azure.AzureKeyCredential("0123456789abcdef")));
}
