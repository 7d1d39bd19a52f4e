using AzureOpenAI.Sdk.Completions;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class CompletionsCases
{
    private const string Everything = """
        {
          "prompt": ["Once upon", "There was"], "suffix": "The end.", "max_tokens": 50, "temperature": 0.5, "top_p": 0.9, "n": 2, "best_of": 3, "echo": false, "logprobs": 2, "stop": ["END", "FIN"],
          "seed": 7, "frequency_penalty": 0.5, "presence_penalty": -0.5, "logit_bias": { "15339": -100 }, "user": "visitor-1"
        }
        """;

    internal static IReadOnlyList<ContractCase> All { get; } =
    [
        Complete("minimal", """{ "prompt": "Once upon" }"""),
        Complete("maximal", Everything),
        Complete("tokens", """{ "prompt": [[1, 2], [3]], "stop": "END" }"""),
        Stream("stream, minimal", """{ "prompt": "Once upon" }"""),
        Stream("stream, maximal", """{ "prompt": [1, 2, 3], "stream_options": { "include_usage": true } }"""),
    ];

    private static ContractCase Complete(string name, string options)
        => ContractCase.Of<CompletionsOptions>(CompletionsCalls.Complete, name, options, (client, typed) => client.GetCompletionsClient("gpt-35-turbo-instruct").CompleteAsync(typed));

    private static ContractCase Stream(string name, string options)
        => ContractCase.Of<CompletionsOptions>(CompletionsCalls.Complete, name, options, async (client, typed) => await (await client.GetCompletionsClient("gpt-35-turbo-instruct").StreamAsync(typed)).ToCompletionAsync())
            .WithEvents("data: {\"choices\":[{\"index\":0,\"text\":\"hi\",\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
}
