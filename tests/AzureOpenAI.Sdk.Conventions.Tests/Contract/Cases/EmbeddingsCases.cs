using AzureOpenAI.Sdk.Embeddings;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class EmbeddingsCases
{
    internal static IReadOnlyList<ContractCase> All { get; } =
    [
        Generate("minimal", """{ "input": "One text" }"""),
        Generate("maximal", """{ "input": ["One", "two"], "dimensions": 256, "encoding_format": "float", "user": "visitor-1", "input_type": "query" }"""),
        Generate("tokens", """{ "input": [[1, 2], [3]] }"""),
    ];

    private static ContractCase Generate(string name, string options)
        => ContractCase.Of<EmbeddingsOptions>(EmbeddingsCalls.Generate, name, options, (client, typed) => client.GetEmbeddingsClient("text-embedding-3-small").GenerateAsync(typed));
}
