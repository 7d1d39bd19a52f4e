namespace AzureOpenAI.Sdk.Estimation.Tests.Facts;

/// <summary>How often the rules give the very count that the service reported, by interface, family and kind of request.</summary>
public sealed class ExactnessTests
{
    [TestCase("chat.completions", 0.95)]
    [TestCase("responses", 0.95)]
    [TestCase("embeddings", 1)]
    [TestCase("completions", 1)]
    public void Recorded_counts_are_met(string api, double share)
    {
        // rec-86 was recorded by a test of 'verbosity', which the facts leave out of the request.
        RecordedCase[] cases = [.. RecordedCase.Read(api).Where(static one => !one.IsOldTemplate && one.Id != "rec-86")];

        Report(cases);

        Assert.That(cases, Is.Not.Empty);
        Assert.That(cases.Count(static one => one.Residual == 0), Is.AtLeast(share * cases.Length));
    }

    [Test]
    public void What_is_fitted_is_never_off_by_more_than_three()
    {
        RecordedCase[] cases = [.. Apis().Where(static one => !one.IsOldTemplate && one.Estimate.Exactness == Exactness.Fitted)];

        Assert.That(cases, Has.Length.GreaterThan(50));
        Assert.That(cases.Where(static one => Math.Abs(one.Residual) > 3), Is.Empty);
    }

    private static IEnumerable<RecordedCase> Apis() => RecordedCase.Read("chat.completions").Concat(RecordedCase.Read("responses"));

    private static void Report(RecordedCase[] cases)
    {
        foreach (IGrouping<string, RecordedCase> group in cases.GroupBy(static one => one.Group).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            int same = group.Count(static one => one.Residual == 0);
            TestContext.Out.WriteLine($"{group.Key}: {same} of {group.Count()}");
            foreach (RecordedCase one in group.Where(static one => one.Residual != 0))
            {
                TestContext.Out.WriteLine($"  {one}, {one.Estimate.Exactness}");
            }
        }
    }
}
