using System.Text;
using AzureOpenAI.Sdk.Estimation.Batches;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Tests.Batches;

/// <summary>A batch file adds up, and what is wrong with a line does not stop the others.</summary>
public sealed class BatchFileTests
{
    private const string Hello = """{"custom_id":"1","method":"POST","url":"/chat/completions","body":{"model":"gpt-4o","messages":[{"role":"user","content":"Hello"}],"max_tokens":10}}""";
    private const string Embedding = """{"custom_id":"2","method":"POST","url":"/v1/embeddings","body":{"model":"text-embedding-3-small","input":"Hello"}}""";

    [Test]
    public void Requests_add_up_by_model_at_batch_prices()
    {
        BatchFileEstimate estimate = Estimate($"{Hello}\n{Embedding}\n{Hello.Replace("\"1\"", "\"3\"", StringComparison.Ordinal)}\n");

        Assert.That(estimate.Models.Select(static model => model.ToString()), Is.EqualTo(["gpt-4o: 2 requests, 16 input tokens", "text-embedding-3-small: 1 requests, 1 input tokens"]));
        Assert.That((estimate.LineCount, estimate.RequestCount, estimate.ProblemCount, estimate.EnqueuedTokens), Is.EqualTo((3L, 3L, 0L, 17L)));
        BatchFileModel chat = estimate.Models[0];
        Assert.That((chat.InputCost, chat.MaxCost, chat.OutputTokensUpper, chat.Exactness), Is.EqualTo(((decimal?)16 * 1.25m / 1_000_000, (decimal?)((16 * 1.25m) + (20 * 5m)) / 1_000_000, (long?)20, Exactness.Exact)));
    }

    [Test]
    public async Task Another_way_of_hosting_and_another_model_can_be_asked_for()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Hello));

        BatchFileEstimate estimate = await TokenEstimator.Default.EstimateBatchAsync(file, "gpt-4.1-nano", DeploymentType.GlobalStandard);

        Assert.That((estimate.Models.Single().Model, estimate.Models[0].InputCost, estimate.DeploymentType), Is.EqualTo(("gpt-4.1-nano", (decimal?)8 * 0.1m / 1_000_000, DeploymentType.GlobalStandard)));
        Assert.That(file.CanRead, Is.True);
    }

    [Test]
    public void A_model_without_a_batch_price_says_so_and_is_counted()
    {
        BatchFileModel model = Estimate(Hello.Replace("gpt-4o", "o3-pro", StringComparison.Ordinal)).Models.Single();

        Assert.That((model.RequestCount, model.MaxCost), Is.EqualTo((1L, (decimal?)null)));
        Assert.That(model.CostReason, Does.Contain("o3-pro"));
    }

    [Test]
    public void Lines_that_are_wrong_are_told_with_their_numbers()
    {
        string file = string.Join("\n", Hello, "nonsense", "", """{"custom_id":"2","url":"/chat/completions"}""", """{"custom_id":"3","url":"/teapots","body":{}}""", Hello,
            """{"custom_id":"4","url":"/chat/completions","body":{"model":"gpt-4oo","messages":[]}}""");

        BatchFileEstimate estimate = Estimate(file);

        Assert.That(estimate.Problems.Select(static problem => problem.Line), Is.EqualTo([2L, 3L, 4L, 5L, 6L, 7L]));
        Assert.That(estimate.Problems.Select(static problem => problem.Reason), Is.EqualTo([
            "This is no valid JSON (byte 2).", "The line is empty. Remove it.", "There is no 'body' with the request.",
            "'/teapots' is no address whose requests can be estimated. Known are chat/completions, completions, embeddings, responses, images/generations, images/edits, audio/speech.",
            "The 'custom_id' was there before. Give each line its own.", estimate.Problems[5].UnknownModel!.Message]));
    }

    [Test]
    public void The_mark_of_utf_8_and_the_line_ends_of_windows_are_taken_off()
    {
        BatchFileEstimate estimate = Estimate($"\uFEFF{Hello}\r\n{Embedding}\r\n");

        Assert.That((estimate.RequestCount, estimate.ProblemCount), Is.EqualTo((2L, 0L)));
    }

    [Test]
    public void A_file_of_more_lines_than_a_batch_takes_is_told_to_be_split()
    {
        string file = string.Concat(Enumerable.Range(0, 100_001).Select(static i => Embedding.Replace("\"2\"", $"\"{i}\"", StringComparison.Ordinal) + "\n"));

        BatchFileEstimate estimate = Estimate(file);

        Assert.That(estimate.Problems.Single(), Is.EqualTo(new BatchFileProblem(0, "The file has 100,001 lines; a batch takes 100,000. Split it.")));
    }

    private static BatchFileEstimate Estimate(string file) => TokenEstimator.Default.EstimateBatch(new MemoryStream(Encoding.UTF8.GetBytes(file)));
}
