using AzureOpenAI.Sdk.ModelCatalog;
using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

internal static class ModelCatalogCases
{
    private const string EmptyList = """{"object":"list","data":[]}""";
    private const string Model = """{"id":"gpt-4o","object":"model","created":1,"owned_by":"system"}""";

    internal static IEnumerable<WireCase> All =>
    [
        new("models.list", peer => Peers(peer).GetModelsAsync(), ours => FineTuningCases.ReadAsync(Ours(ours).ListAsync()), EmptyList),
        new("models.get", peer => Peers(peer).GetModelAsync("gpt-4o"), ours => Ours(ours).GetAsync("gpt-4o"), Model),
    ];

    private static OpenAI.Models.OpenAIModelClient Peers(OpenAIClient client) => client.GetOpenAIModelClient();

    private static ModelCatalogClient Ours(AzureOpenAIClient client) => client.GetModelCatalogClient();
}
