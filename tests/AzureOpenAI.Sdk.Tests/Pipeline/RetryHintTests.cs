using System.Globalization;
using System.Text;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>How long an answer asks to wait, in whatever form and in whatever culture it is read.</summary>
public sealed class RetryHintTests
{
    private const double Forever = 36_500.0 * 86_400;

    private static readonly DateTimeOffset Now = new(2026, 11, 6, 8, 49, 37, TimeSpan.Zero);

    private static readonly string[] Cultures = ["", "en-US", "de-DE", "ar-SA", "th-TH", "fa-IR"];

    /// <summary>Headers, separated by a bar, and the seconds that they ask for; NaN where they ask for nothing.</summary>
    private static readonly (string Headers, double Seconds)[] Table =
    [
        ("retry-after: 0", 0), ("retry-after: 1", 1), ("retry-after: 60", 60), ("retry-after: 007", 7), ("retry-after:  5 ", 5),
        ("retry-after: 0.5", 0.5), ("retry-after: 1.5", 1.5), ("retry-after: 1.234", 1.234), ("retry-after: 12.5", 12.5), ("retry-after: .5", 0.5), ("retry-after: 5.", 5),
        ("retry-after: 86400", 86_400), ("retry-after: 4300000", 4_300_000), ("retry-after: 2147483647", 2_147_483_647), ("retry-after: 2147483648", 2_147_483_648),
        ("retry-after: 9999999999999999999999999999999999999999", Forever), ("retry-after: 0.0000001", 0.0000001),
        ("retry-after: -5", double.NaN), ("retry-after: -0", double.NaN), ("retry-after: +5", double.NaN), ("retry-after: abc", double.NaN), ("retry-after: ", double.NaN),
        ("retry-after: 5s", double.NaN), ("retry-after: 5 seconds", double.NaN), ("retry-after: 1,5", double.NaN), ("retry-after: 1.2.3", double.NaN), ("retry-after: 1e3", double.NaN),
        ("retry-after: 0x10", double.NaN), ("retry-after: NaN", double.NaN), ("retry-after: Infinity", double.NaN), ("retry-after: -Infinity", double.NaN), ("retry-after: ∞", double.NaN),
        ("retry-after: ٥", double.NaN), ("retry-after: 1;2", double.NaN), ("retry-after: null", double.NaN), ("retry-after: 5, 6", double.NaN), ("retry-after: 1:30", double.NaN),
        ("retry-after-ms: 30", 0.03), ("retry-after-ms: 0", 0), ("retry-after-ms: 43.7", 0.0437), ("retry-after-ms: 1500", 1.5), ("retry-after-ms: 86400000", 86_400),
        ("retry-after-ms: 30|retry-after: 1", 0.03), ("retry-after-ms: 2000|retry-after: 1", 2), ("retry-after-ms: -1|retry-after: 1", 1), ("retry-after-ms: abc|retry-after: 1", 1),
        ("retry-after-ms: |retry-after: 1", 1), ("x-ms-retry-after-ms: 250", 0.25), ("x-ms-retry-after-ms: 250|retry-after: 1", 0.25), ("retry-after-ms: 30|x-ms-retry-after-ms: 250", 0.03),
        ("retry-after: Fri, 06 Nov 2026 08:49:37 GMT", 0), ("retry-after: Fri, 06 Nov 2026 08:49:47 GMT", 10), ("retry-after: Fri, 6 Nov 2026 08:50:37 GMT", 60),
        ("retry-after: Fri, 06 Nov 2026 08:49:47 UTC", 10), ("retry-after: Fri, 06 Nov 2026 09:49:47 +01:00", 10), ("retry-after: Friday, 06-Nov-26 08:49:47 GMT", 10),
        ("retry-after: Fri Nov  6 08:49:47 2026", 10), ("retry-after: Fri, 06 Nov 2026 08:49:27 GMT", 0), ("retry-after: Sun, 06 Nov 1994 08:49:37 GMT", 0),
        ("retry-after: Fri, 06 Nov 2099 08:49:37 GMT", 2_303_683_200), ("retry-after: Mon, 06 Nov 2026 08:49:47 GMT", double.NaN), ("retry-after: Fri, 32 Nov 2026 08:49:47 GMT", double.NaN),
        ("retry-after: 2026-11-06T08:49:47Z", double.NaN), ("retry-after: 6 Nov", double.NaN), ("retry-after: 06/11/2026", double.NaN),
        ("retry-after: abc|retry-after-ms: 7", 0.007),
        ("x-ratelimit-reset-tokens: 55", 55), ("x-rate-limit-reset-tokens: 55", 55), ("x-ratelimit-reset-requests: 3", 3), ("x-ratelimit-reset-requests: 6m0s", 360),
        ("x-ratelimit-reset-tokens: 2ms", 0.002), ("x-ratelimit-reset-tokens: 1h2m3.5s", 3_723.5), ("x-ratelimit-reset-tokens: 1d", 86_400), ("x-ratelimit-reset-tokens: 5x", double.NaN),
        ("x-ratelimit-reset-tokens: 5 s", double.NaN), ("x-ratelimit-reset-tokens: s", double.NaN), ("x-ratelimit-reset-tokens: -1", double.NaN),
        ("x-ratelimit-reset-tokens: 0s|x-ratelimit-reset-requests: 0s", double.NaN),
        ("x-ratelimit-reset-tokens: 9|x-ratelimit-reset-requests: 3", 9), ("x-ratelimit-reset-tokens: 2|x-ratelimit-reset-requests: 3", 3),
        ("x-ratelimit-reset-tokens: 9|x-ratelimit-remaining-tokens: 100|x-ratelimit-reset-requests: 3|x-ratelimit-remaining-requests: 0", 3),
        ("x-ratelimit-reset-tokens: 9|x-ratelimit-remaining-tokens: -1", 9), ("x-ratelimit-reset-tokens: 9|x-ratelimit-remaining-tokens: 5", double.NaN),
        ("x-ratelimit-reset-tokens: 9|retry-after: 2", 2),
    ];

    [Test]
    public void A_hint_reads_the_same_in_every_culture([ValueSource(nameof(Cultures))] string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        foreach ((string headers, double seconds) in Table)
        {
            TimeSpan? hint = Read(429, "", headers);
            Assert.That(hint?.TotalSeconds ?? double.NaN, Is.EqualTo(seconds).Within(0.000_001), headers);
        }

        Assert.That(Table, Has.Length.GreaterThanOrEqualTo(60));
    }

    [Test]
    public void A_number_with_hundreds_of_digits_is_as_good_as_for_ever()
    {
        Assert.That(Read(429, "", "retry-after: " + new string('9', 400)), Is.EqualTo(TimeSpan.FromDays(36_500)));
    }

    [Test]
    [TestCase("Please retry after 6 seconds.", 6)]
    [TestCase("Please retry after 1 second.", 1)]
    [TestCase("Please Retry After 45 seconds. To increase your default rate limit, visit …", 45)]
    [TestCase("Please retry after 250 milliseconds.", 0.25)]
    [TestCase("Please retry after 2.5 seconds.", 2.5)]
    [TestCase("Please retry after 86400 seconds.", 86_400)]
    [TestCase("Please retry after a while.", double.NaN)]
    [TestCase("Please retry after 6", double.NaN)]
    [TestCase("Please retry after 6 days.", double.NaN)]
    [TestCase("Please retry after seconds.", double.NaN)]
    [TestCase("Please retry after 1.2.3 seconds.", double.NaN)]
    [TestCase("Please retry", double.NaN)]
    [TestCase("", double.NaN)]
    public void The_text_of_a_refusal_is_asked_last(string text, double seconds)
    {
        string body = $$$"""{"error":{"code":"429","message":"{{{text}}}"}}""";

        Assert.That(Read(429, body, "x-none: 1")?.TotalSeconds ?? double.NaN, Is.EqualTo(seconds));
        Assert.That(Read(429, body, "retry-after: 3")?.TotalSeconds, Is.EqualTo(3));
        Assert.That(Read(503, body, "x-none: 1"), Is.Null);
    }

    [Test]
    public void Only_the_start_of_a_long_text_is_searched()
    {
        Assert.That(Read(429, new string('x', 5_000) + "retry after 6 seconds", "x-none: 1"), Is.Null);
        Assert.That(Read(429, new string('x', 3_000) + "retry after 6 seconds", "x-none: 1"), Is.EqualTo(TimeSpan.FromSeconds(6)));
    }

    [Test]
    public void Random_headers_never_throw_and_never_give_a_negative_wait()
    {
        const string Characters = "0123456789.,-+eEmshd GMTNov:\t∞٥";
        var random = new Random(1);
        for (int i = 0; i < 100_000; i++)
        {
            string value = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Characters[random.Next(Characters.Length)]));

            Assert.That(HintText.ParseNumber(value, 1_000) ?? TimeSpan.Zero, Is.GreaterThanOrEqualTo(TimeSpan.Zero), value);
            Assert.That(HintText.ParseDuration(value) ?? TimeSpan.Zero, Is.GreaterThanOrEqualTo(TimeSpan.Zero), value);
            Assert.That(HintText.ParseDate(value, Now) ?? TimeSpan.Zero, Is.GreaterThanOrEqualTo(TimeSpan.Zero), value);
        }
    }

    [Test]
    [TestCase("retry-after: abc")]
    [TestCase("retry-after: -Infinity")]
    [TestCase("retry-after: Infinity")]
    [TestCase("retry-after: -5")]
    public async Task Garbage_leads_to_the_client_s_own_wait(string headers)
    {
        var clock = new InstantClock();
        string[] parts = headers.Split(": ");
        var service = new FakeService(new() { TimeProvider = clock }).Reply(429, Replies.TooManyRequests, headers: (parts[0], parts[1])).Reply(200, Replies.Chat);

        await service.Client.ChatAsync(async: true);

        Assert.That(clock.Waits.Single(), Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(TimeSpan.FromMilliseconds(1)));
    }

    private static TimeSpan? Read(int status, string body, string headers)
        => RetryHint.Read(new HeaderResponse(status, headers), status, Encoding.UTF8.GetBytes(body), Now);
}
