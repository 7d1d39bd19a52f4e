using AzureOpenAI.Sdk.Moderations;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class ModerationsCases
{
    internal static IReadOnlyList<ContractCase> All { get; } =
    [
        Classify("minimal", """{ "input": "Good morning" }"""),
        Classify("texts", """{ "input": ["Good morning", "Good night"], "model": "text-moderation-stable" }"""),
        Classify("maximal", """{ "input": [{ "type": "text", "text": "What is this?" }, { "type": "image_url", "image_url": { "url": "https://unit.example/a.png" } }], "model": "omni-moderation-latest" }"""),
    ];

    private static ContractCase Classify(string name, string options)
        => ContractCase.Of<ModerationsOptions>(ModerationsCalls.Classify, name, options, (client, typed) => client.GetModerationsClient().ClassifyAsync(typed));
}
