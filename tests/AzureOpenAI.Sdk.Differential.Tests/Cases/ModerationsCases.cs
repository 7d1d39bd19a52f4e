using AzureOpenAI.Sdk.Moderations;
using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

internal static class ModerationsCases
{
    private const string Found = """
        {
          "id":"modr-1","model":"omni-moderation-latest",
          "results":[{
            "flagged":false,
            "categories":{"hate":false,"hate/threatening":false,"harassment":false,"harassment/threatening":false,"illicit":false,"illicit/violent":false,"self-harm":false,"self-harm/intent":false,"self-harm/instructions":false,"sexual":false,"sexual/minors":false,"violence":false,"violence/graphic":false},
            "category_scores":{"hate":0,"hate/threatening":0,"harassment":0,"harassment/threatening":0,"illicit":0,"illicit/violent":0,"self-harm":0,"self-harm/intent":0,"self-harm/instructions":0,"sexual":0,"sexual/minors":0,"violence":0,"violence/graphic":0},
            "category_applied_input_types":{"hate":[],"hate/threatening":[],"harassment":[],"harassment/threatening":[],"illicit":[],"illicit/violent":[],"self-harm":[],"self-harm/intent":[],"self-harm/instructions":[],"sexual":[],"sexual/minors":[],"violence":[],"violence/graphic":[]}
          }]
        }
        """;

    internal static IEnumerable<WireCase> All =>
    [
        new("moderations.text", peer => Peers(peer).ClassifyTextAsync("Good morning"), ours => Ours(ours, new ModerationInput("Good morning")), Found) { IsOfV1Alone = true },
        new("moderations.texts", peer => Peers(peer).ClassifyTextAsync(["Good morning", "Good night"]), ours => Ours(ours, new ModerationInput(["Good morning", "Good night"])), Found) { IsOfV1Alone = true },
    ];

    private static OpenAI.Moderations.ModerationClient Peers(OpenAIClient client) => client.GetModerationClient("omni-moderation-latest");

    private static async Task Ours(AzureOpenAIClient client, ModerationInput input)
        => await client.GetModerationsClient().ClassifyAsync(new ModerationsOptions(input) { Model = ModerationModel.OmniLatest });
}
