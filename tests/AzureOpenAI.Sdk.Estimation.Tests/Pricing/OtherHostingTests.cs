using System.Text;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Images;

namespace AzureOpenAI.Sdk.Estimation.Tests.Pricing;

/// <summary>One count, many prices: other ways of hosting, the priority tier, and money by part.</summary>
public sealed class OtherHostingTests
{
    private static readonly TokenEstimator Estimator = TokenEstimator.Default;

    [Test]
    public void A_request_is_priced_for_other_ways_of_hosting_without_counting_again()
    {
        RequestEstimate estimate = Estimator.Estimate("gpt-4o-2024-11-20", new ChatOptions("Say hello.") { MaxCompletionTokens = 100 });

        CostEstimate batch = estimate.CostFor(DeploymentType.GlobalBatch)!;

        Assert.That((batch.Input, batch.MaxOutput), Is.EqualTo((estimate.Cost!.Input / 2, estimate.Cost.MaxOutput / 2)));
        Assert.That(estimate.CostFor(DeploymentType.GlobalStandard)!.Max, Is.EqualTo(estimate.Cost.Max));
    }

    [Test]
    public void A_way_of_hosting_without_a_price_says_why()
    {
        RequestEstimate chat = Estimator.Estimate("gpt-4o", new ChatOptions("x")), image = Estimator.Estimate("gpt-image-1", new ImagesOptions("x"));

        bool hasChat = chat.TryGetCost(DeploymentType.ProvisionedManaged, null, out _, out string? chatReason);
        bool hasImage = image.TryGetCost(DeploymentType.Standard, "eastus", out _, out string? imageReason);

        Assert.That((hasChat, hasImage), Is.EqualTo((false, false)));
        Assert.That((chatReason, imageReason), Is.EqualTo(("Provisioned throughput is paid by the hour, not by the token.", "The table of 2026-10-02 has GlobalStandard prices of gpt-image-1 alone, not for Standard.")));
    }

    [Test]
    public void The_money_of_the_parts_adds_up_to_that_of_the_input()
    {
        ChatMessage[] messages = [ChatMessage.System("You are terse."), ChatMessage.User("What is a tile?")];

        RequestEstimate estimate = Estimator.Estimate("gpt-4o", new ChatOptions(messages));

        Assert.That(estimate.Parts.Select(static part => part.Cost), Has.None.Null);
        Assert.That(estimate.Parts.Sum(static part => part.Cost), Is.EqualTo(estimate.Cost!.Input));
    }

    [Test]
    public void Priority_processing_costs_a_multiple()
    {
        const string Plain = """{"model":"gpt-5-mini","messages":[{"role":"user","content":"hello"}],"max_completion_tokens":10}""";
        string priority = Plain.Replace("\"max_", "\"service_tier\":\"priority\",\"max_", StringComparison.Ordinal);

        CostEstimate once = Estimator.EstimateJson(RequestKind.Chat, Encoding.UTF8.GetBytes(Plain)).Cost!, more = Estimator.EstimateJson(RequestKind.Chat, Encoding.UTF8.GetBytes(priority)).Cost!;

        Assert.That((more.Input / once.Input, more.MaxOutput / once.MaxOutput), Is.EqualTo((1.8m, 1.8m)));
    }
}
