using System.Globalization;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.RateLimits;

/// <summary>What the headers say about limits, in each of the forms that services write.</summary>
public sealed class RateLimitInfoTests
{
    [Test]
    public void Everything_that_Azure_sends_is_read([Values("", "de-DE", "ar-SA", "th-TH", "fa-IR", "en-US")] string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        RateLimitInfo limits = new HeaderResponse(200,
            "x-ratelimit-limit-requests: 100|x-ratelimit-limit-tokens: 100000|x-ratelimit-remaining-requests: 99|x-ratelimit-remaining-tokens: 99998"
            + "|x-ratelimit-reset-requests: 10|x-ratelimit-reset-tokens: 6m0.5s|azure-openai-deployment-utilization: 89.3%"
            + "|apim-request-id: a|x-request-id: b|x-ms-region: East US 2|x-ms-deployment-name: my-gpt").GetRateLimits();

        Assert.That(limits, Has.Property(nameof(limits.LimitRequests)).EqualTo(100).And.Property(nameof(limits.LimitTokens)).EqualTo(100_000));
        Assert.That(limits, Has.Property(nameof(limits.RemainingRequests)).EqualTo(99).And.Property(nameof(limits.RemainingTokens)).EqualTo(99_998));
        Assert.That(limits.ResetRequests, Is.EqualTo(TimeSpan.FromSeconds(10)));
        Assert.That(limits.ResetTokens, Is.EqualTo(TimeSpan.FromSeconds(360.5)));
        Assert.That(limits.Utilization, Is.EqualTo(0.893).Within(1e-9));
        Assert.That(limits, Has.Property(nameof(limits.RequestId)).EqualTo("a").And.Property(nameof(limits.Region)).EqualTo("East US 2").And.Property(nameof(limits.Deployment)).EqualTo("my-gpt"));
    }

    [Test]
    [TestCase("")]
    [TestCase("x-ratelimit-limit-tokens: -1|x-ratelimit-remaining-tokens: -1|x-ratelimit-limit-requests: -1|x-ratelimit-remaining-requests: -1")]
    [TestCase("x-ratelimit-limit-tokens: many|x-ratelimit-remaining-tokens: 1.5|x-ratelimit-remaining-requests: 99999999999999999999|x-ratelimit-limit-requests:  ")]
    [TestCase("x-ratelimit-reset-tokens: soon|azure-openai-deployment-utilization: high|x-ms-region:  ")]
    [TestCase("azure-openai-deployment-utilization: -5%|x-ratelimit-reset-requests: -1")]
    [TestCase("azure-openai-deployment-utilization: NaN|x-ratelimit-reset-requests: Infinity")]
    public void What_is_missing_or_unknown_is_null(string headers)
    {
        RateLimitInfo limits = new HeaderResponse(200, headers).GetRateLimits();

        foreach (var property in typeof(RateLimitInfo).GetProperties())
        {
            Assert.That(property.GetValue(limits), Is.Null, property.Name);
        }
    }

    [Test]
    [TestCase("x-rate-limit-reset-tokens: 55", 55)]
    [TestCase("x-ratelimit-reset-tokens: 0s", 0)]
    [TestCase("x-ratelimit-reset-tokens: 2ms", 0.002)]
    [TestCase("x-ratelimit-reset-tokens: 1h0m1s", 3_601)]
    [TestCase("x-ratelimit-reset-tokens: 99999999999999999999d", 36_500.0 * 86_400)]
    public void A_reset_time_is_read_in_each_spelling(string header, double seconds)
    {
        Assert.That(new HeaderResponse(200, header).GetRateLimits().ResetTokens!.Value.TotalSeconds, Is.EqualTo(seconds).Within(1e-6));
    }

    [Test]
    [TestCase("apim-request-id: a|x-request-id: b|x-ms-request-id: c", "a")]
    [TestCase("x-request-id: b|x-ms-request-id: c", "b")]
    [TestCase("x-ms-request-id: c", "c")]
    public void The_request_is_found_under_the_best_of_its_ids(string headers, string id)
    {
        Assert.That(new HeaderResponse(200, headers).GetRateLimits().RequestId, Is.EqualTo(id));
    }

    [Test]
    public async Task Limits_are_on_results_and_on_failures()
    {
        (string, string)[] headers = [("x-ratelimit-remaining-tokens", "7"), ("apim-request-id", "abc"), ("x-ms-region", "East US 2")];
        var service = new FakeService(new() { Retry = { MaxRetries = 0 } }).Reply(200, Replies.Chat, headers: headers).Reply(429, Replies.TooManyRequests, headers: headers);

        RateLimitInfo onResult = (await service.Client.ChatAsync(async: true)).GetRawResponse().GetRateLimits();
        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(onResult.RemainingTokens, Is.EqualTo(7));
        Assert.That(failure.RateLimits!.RemainingTokens, Is.EqualTo(7));
        Assert.That(failure, Has.Property(nameof(failure.RequestId)).EqualTo("abc").And.Property(nameof(failure.Region)).EqualTo("East US 2"));
        Assert.That(failure.Message, Does.Contain("request id abc").And.Contain("region East US 2"));
    }

    [Test]
    public void A_response_must_be_there() => Assert.That(() => ResponseExtensions.GetRateLimits(null!), Throws.ArgumentNullException);
}
