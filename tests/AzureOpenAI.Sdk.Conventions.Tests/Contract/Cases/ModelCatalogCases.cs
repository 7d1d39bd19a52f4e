using AzureOpenAI.Sdk.ModelCatalog;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class ModelCatalogCases
{
    internal static IReadOnlyList<ContractCase> All { get; } =
    [
        new(ModelCatalogCalls.List, "all", client => ContractCase.ReadAsync(client.GetModelCatalogClient().ListAsync())),
        new(ModelCatalogCalls.Get, "by id", client => client.GetModelCatalogClient().GetAsync("gpt-4o-2024-11-20")),
    ];
}
