using AzureOpenAI.Sdk.Estimation.Auditing;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Realtime;

namespace AzureOpenAI.Sdk.Estimation.Tests.Auditing;

/// <summary>What a response of a session used, in the common form and as money.</summary>
public sealed class RealtimeUsageTests
{
    [Test]
    public void Each_token_is_counted_once_and_at_its_own_price()
    {
        var usage = AzureOpenAIJson.Parse<RealtimeUsage>("""
            {
              "total_tokens": 1600, "input_tokens": 1000, "output_tokens": 600,
              "input_token_details": { "text_tokens": 300, "audio_tokens": 600, "image_tokens": 100, "cached_tokens": 250, "cached_tokens_details": { "text_tokens": 50, "audio_tokens": 200, "image_tokens": 0 } },
              "output_token_details": { "text_tokens": 200, "audio_tokens": 400 }
            }
            """);

        TokenUsage read = usage.ToTokenUsage();

        Assert.That((read.InputTokens, read.CachedInputTokens, read.AudioInputTokens, read.ImageInputTokens, read.OutputTokens, read.AudioOutputTokens), Is.EqualTo((1000L, 250L, 400L, 100L, 600L, 400L)));
        var price = new TokenPrice { Input = 4, CachedInput = 0.4m, AudioInput = 32, ImageInput = 5, Output = 16, AudioOutput = 64 };
        // 250 plain, 250 cached, 400 heard and 100 seen; 200 written and 400 spoken.
        Assert.That(read.PriceAt(price), Is.EqualTo(((250 * 4m) + (250 * 0.4m) + (400 * 32m) + (100 * 5m) + (200 * 16m) + (400 * 64m)) / 1_000_000));
    }
}
