namespace AzureOpenAI.Sdk.Estimation.Tests.Facts;

/// <summary>Counts against those that the service reported, where the recordings lie beside the repository.</summary>
public sealed class ChatCaseTests
{
    [Test]
    public void Every_recorded_chat_without_tools_has_the_reported_count()
    {
        RecordedCase[] cases = [.. RecordedCase.Read("chat").Where(static one => one.IsPlain)];

        string[] wrong = [.. cases.Where(static one => one.Estimate.InputTokens.Expected != one.Reported).Select(static one => one.ToString())];

        Assert.That(cases, Has.Length.GreaterThan(30));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_recorded_chat_lies_within_the_range_of_its_estimate()
    {
        RecordedCase[] cases = [.. RecordedCase.Read("chat").Where(static one => !one.IsOldTemplate)];

        string[] outside = [.. cases
            .Where(static one => one.Reported < one.Estimate.InputTokens.Lower || one.Reported > one.Estimate.InputTokens.Upper)
            .Select(static one => one.ToString())];

        Assert.That(cases, Has.Length.GreaterThan(80));
        Assert.That(outside, Is.Empty);
    }

    [Test]
    public void Tools_schemas_and_calls_in_the_history_count_as_the_written_rules_do()
    {
        RecordedCase[] cases = [.. RecordedCase.Read("chat")];

        string[] different = [.. cases.Where(static one => one.Estimate.InputTokens.Expected != one.ByRule).Select(static one => one.ToString())];

        Assert.That(different, Is.Empty);
    }

    [Test]
    public void An_estimate_that_calls_itself_exact_has_the_reported_count()
    {
        RecordedCase[] exact = [.. RecordedCase.Read("chat").Concat(RecordedCase.Read("embeddings")).Concat(RecordedCase.Read("completions")).Concat(RecordedCase.Read("responses")).Where(static one => one.Estimate.Exactness == Exactness.Exact)];

        Assert.That(exact, Has.Length.GreaterThan(50));
        Assert.That(exact.Where(static one => one.Estimate.InputTokens.Expected != one.Reported), Is.Empty);
    }

    [TestCase("embeddings")]
    [TestCase("completions")]
    public void Inputs_without_a_frame_have_the_reported_count(string api)
    {
        RecordedCase[] cases = [.. RecordedCase.Read(api)];

        Assert.That(cases, Is.Not.Empty);
        Assert.That(cases.Where(static one => one.Estimate.InputTokens.Expected != one.Reported || one.Estimate.Exactness != Exactness.Exact), Is.Empty);
    }

    [Test]
    public void Every_recorded_response_lies_within_the_range_of_its_estimate()
    {
        // Recorded by a test of 'verbosity', which the facts leave out of the request.
        RecordedCase[] cases = [.. RecordedCase.Read("responses").Where(static one => one.Id != "rec-86")];

        string[] outside = [.. cases.Where(static one => one.Reported < one.Estimate.InputTokens.Lower || one.Reported > one.Estimate.InputTokens.Upper).Select(static one => one.ToString())];
        int same = cases.Count(static one => one.Estimate.InputTokens.Expected == one.Reported);

        Assert.That(cases, Has.Length.GreaterThan(40));
        Assert.That(outside, Is.Empty);
        Assert.That(same, Is.AtLeast(cases.Length * 19 / 20));
    }
}
