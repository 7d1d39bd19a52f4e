using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.Limits;

internal sealed class ProvisionedTests
{
    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task Utilisation_grows_with_each_call_and_drains()
    {
        await using var emulator = await StartAsync(tokens: 10_000);

        var first = await emulator.ChatAsync(Call(characters: 4_000, room: 100));
        _clock.Advance(TimeSpan.FromSeconds(60));
        var second = await emulator.ChatAsync(Call(characters: 4_000, room: 100));

        Assert.That(first.Header("azure-openai-deployment-utilization"), Is.EqualTo("14.0%"), "1,000 and four times 100 of 10,000");
        Assert.That(second.Header("azure-openai-deployment-utilization"), Is.EqualTo("14.0%"));
        Assert.That(first.Headers.Contains("x-ratelimit-limit-tokens"), Is.False);
    }

    [Test]
    public async Task At_the_end_of_an_answer_it_is_corrected_to_what_was_used()
    {
        await using var emulator = await StartAsync(tokens: 10_000);

        var reply = await emulator.ChatAsync(Call(characters: 40, room: 2_000));

        var used = reply.PromptTokens + (4 * reply.CompletionTokens);
        await Eventually(() => emulator.Traffic["gpt-4o"].Utilization < 0.8);
        Assert.That(emulator.Traffic["gpt-4o"].Utilization, Is.EqualTo(used / 10_000.0).Within(1e-9));
    }

    [Test]
    public async Task A_call_below_full_is_let_in_whatever_it_adds_and_above_it_the_hint_is_the_time_to_drain()
    {
        await using var emulator = await StartAsync(tokens: 60_000);
        // On arrival a quarter of the characters is taken; the tokenizer counts a token for each word, which is twice that and above the units.
        var words = string.Concat(Enumerable.Repeat("a ", 70_000));

        var first = await emulator.ChatAsync($$"""{ "model": "gpt-4o", "max_completion_tokens": 10, "messages": [{ "role": "user", "content": "{{words}}" }] }""");
        await Eventually(() => emulator.Traffic["gpt-4o"].Utilization > 1);
        var refused = await emulator.ChatAsync(Call(characters: 40, room: 1));

        Assert.That(first.Status, Is.EqualTo(200));
        Assert.That(refused.Status, Is.EqualTo(429));
        var wait = (emulator.Traffic["gpt-4o"].Utilization - 1) * 60_000;
        Assert.That(double.Parse(refused.Header("retry-after-ms"), System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(wait).Within(2));
        Assert.That(refused.Header("retry-after"), Is.EqualTo($"{Math.Ceiling(wait / 1_000):0}"));
        Assert.That(emulator.Traffic["gpt-4o"].Throttled, Is.EqualTo(1));
    }

    private static string Call(int characters, int room)
        => $$"""{ "model": "gpt-4o", "max_completion_tokens": {{room}}, "messages": [{ "role": "user", "content": "{{new string('w', characters)}}" }] }""";

    /// <summary>The correction comes after the answer is sent, so the caller may be earlier.</summary>
    private static async Task Eventually(Func<bool> condition)
    {
        for (var i = 0; i < 2_000 && !condition(); i++)
            await Task.Delay(5);
        Assert.That(condition(), Is.True);
    }

    private Task<RunningEmulator> StartAsync(int tokens) => RunningEmulator.StartAsync(options =>
    {
        options.TimeProvider = _clock;
        options.Deployments["gpt-4o"] = new("gpt-4o") { ProvisionedTokensPerMinute = tokens, OutputTokenWeight = 4 };
    });
}
