using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Estimation.Fitting;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Tests.Fitting;

public class FitTests
{
    [Test]
    public void A_reply_that_leaves_no_room_does_not_fit()
    {
        FitResult fit = TokenEstimator.Default.Fit("gpt-4o", new ChatOptions("Hello") { MaxCompletionTokens = 128_000 });

        Assert.That(fit.Verdict, Is.EqualTo(FitVerdict.DoesNotFit));
        Assert.That(fit.Findings.Single(finding => finding.LimitName.StartsWith("context", StringComparison.Ordinal)).OverBy, Is.EqualTo(8));
    }

    [TestCase("GlobalStandard", 300_000)]
    [TestCase("GlobalBatch", 128_000)]
    [TestCase("ProvisionedManaged", 128_000)]
    public void The_window_of_a_deployment_type_counts(string type, int limit)
    {
        FitResult fit = TokenEstimator.Default.Fit("gpt-4.1", new ChatOptions("Hello"), new() { DeploymentType = new DeploymentType(type) });

        Assert.That(fit.Findings.Single(finding => finding.LimitName.EndsWith(type, StringComparison.Ordinal)).Limit, Is.EqualTo(limit));
    }

    [Test]
    public void The_oldest_messages_go_and_calls_go_with_their_results([Range(20, 200, 12)] int most)
    {
        var call = new AssistantMessage { ToolCalls = [new ChatFunctionToolCall { Id = "call_1", Function = new ChatFunctionCall { Name = "find", Arguments = "{}" } }, new ChatFunctionToolCall { Id = "call_2", Function = new ChatFunctionCall { Name = "find", Arguments = "{}" } }] };
        var options = new ChatOptions(
        [
            ChatMessage.System("Be brief."), ChatMessage.User("First question, with some words to drop."), call, ChatMessage.Tool("call_1", "one result"),
            ChatMessage.Tool("call_2", "another result"), ChatMessage.Assistant("An answer, with some words to drop."), ChatMessage.User("Last question"),
        ]);

        TrimResult trimmed = TokenEstimator.Default.TrimToFit("gpt-4o", options, new() { InputTokens = most });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(trimmed.IsFitting, Is.EqualTo(trimmed.Estimate.InputTokens.Upper <= most));
            Assert.That(trimmed.Messages, Does.Contain(options.Messages[0]).And.Contain(options.Messages[6]));
            Assert.That(trimmed.Messages.Count(message => message is ToolMessage), Is.EqualTo(trimmed.Messages.Contains(call) ? 2 : 0));
            Assert.That(trimmed.DroppedIndexes, Is.EqualTo(Enumerable.Range(1, trimmed.DroppedIndexes.Count)));
            Assert.That(trimmed.Messages, Has.Count.EqualTo(7 - trimmed.DroppedIndexes.Count));
        }
    }

    [Test]
    public void What_can_not_fit_says_so()
    {
        TrimResult trimmed = TokenEstimator.Default.TrimToFit("gpt-4o", new ChatOptions("Hello"), new() { InputTokens = 3 });

        Assert.That(trimmed.IsFitting, Is.False);
        Assert.That(trimmed.Fit.Findings[^1].Message, Does.Contain("5 too many").And.Contain("shorten"));
    }
}
