using AzureOpenAI.Sdk.Estimation.Comparing;

namespace AzureOpenAI.Sdk.Estimation.Tests.Fitting;

public class ComparisonTests
{
    [Test]
    public void The_cheapest_model_comes_first_and_those_that_can_not_serve_say_why()
    {
        byte[] body = """{ "messages": [{ "role": "user", "content": [{ "type": "image_url", "image_url": { "url": "https://example.com/a.png", "detail": "low" } }] }] }"""u8.ToArray();

        IReadOnlyList<ComparisonRow> rows = TokenEstimator.Default.Compare(RequestKind.Chat, body, "gpt-35-turbo", "no-such-model", "gpt-4o", "gpt-4.1", "text-embedding-3-small");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(row => row.Model), Is.EqualTo(new[] { "gpt-4.1", "gpt-4o", "gpt-35-turbo", "no-such-model", "text-embedding-3-small" }));
            Assert.That(rows[2].Reason, Does.Contain("takes no images"));
            Assert.That(rows.Skip(2).Select(row => row.Reason), Is.All.Not.Null);
        }
    }
}
