using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Estimation.Tests.Requests;

public sealed class AudioEstimateTests
{
    // A message without text on a model that hears: 3 to start the reply, 3 for the message and 1 for its role.
    private const int Frame = 7;

    [TestCase(1.704, 17)]
    [TestCase(3.265, 32)]
    [TestCase(0.05, 0)]
    public void A_WAV_costs_ten_tokens_a_second_and_four(double seconds, int tokens)
    {
        RequestEstimate estimate = Ask(Wave(seconds));

        Assert.That(estimate.InputTokens, Is.EqualTo(new TokenRange(Frame + 4 + tokens)));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Exact));
    }

    [Test]
    public void A_WAV_that_was_streamed_has_the_length_of_its_bytes()
    {
        byte[] sound = Wave(2.0);
        sound.AsSpan(sound.AsSpan().IndexOf("data"u8) + 4, 4).Fill(0xFF);

        Assert.That(Ask(sound).InputTokens, Is.EqualTo(new TokenRange(Frame + 4 + 20)));
    }

    [TestCase(0)]
    [TestCase(50_000)]
    public void An_MP3_of_constant_rate_has_its_length_from_the_first_frame(int tagLength)
    {
        // 16,000 bytes at 64 kbit a second are two seconds; a title and a picture before them are not sound.
        byte[] sound = [.. Tag(tagLength), 0xFF, 0xFB, 0x50, 0xC4, .. new byte[15_996]];

        RequestEstimate estimate = Ask(sound);

        Assert.That(estimate.InputTokens, Is.EqualTo(new TokenRange(Frame + 4 + 19, Frame + 4 + 20, Frame + 4 + 21)));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Fitted));
    }

    [Test]
    public void An_MP3_of_varying_rate_has_its_length_from_its_count_of_frames()
    {
        // 115 frames of 1,152 samples at 44,100 a second are 3.004 seconds.
        byte[] sound = [0xFF, 0xFB, 0x50, 0x44, .. new byte[32], .. "Xing"u8, 0, 0, 0, 1, 0, 0, 0, 115, .. new byte[500]];

        Assert.That(Ask(sound).InputTokens.Expected, Is.EqualTo(Frame + 4 + 30));
    }

    [Test]
    public void Other_sound_is_a_bound()
    {
        RequestEstimate estimate = Ask([.. "fLaC"u8, .. new byte[2_996]]);

        Assert.That(estimate.InputTokens, Is.EqualTo(new TokenRange(Frame + 4, Frame + 4 + 30, Frame + 4 + 30)));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Bound));
    }

    [Test]
    public void Sound_has_a_price_of_its_own()
    {
        RequestEstimate estimate = Ask(Wave(10));

        // 100 tokens of sound at 40 dollars a million, and 11 of text at 2.50.
        Assert.That(estimate.Cost!.Input, Is.EqualTo(((100 * 40m) + (11 * 2.5m)) / 1_000_000));
    }

    [Test]
    public void Damaged_sound_never_throws()
    {
        var random = new Random(5);
        byte[][] heads = [Wave(0.1), [.. Tag(40), 0xFF, 0xFB, 0x50, 0x44, .. new byte[32], .. "Xing"u8, .. new byte[40]]];
        for (int round = 0; round < 2_000; round++)
        {
            byte[] damaged = [.. heads[round % 2].AsSpan(0, random.Next(1, 100))];
            for (int change = random.Next(5); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Assert.That(Ask(damaged).InputTokens.Lower, Is.GreaterThanOrEqualTo(Frame + 4), $"round {round}");
        }
    }

    private static RequestEstimate Ask(byte[] sound) => Json.Chat(
        $$"""{ "messages": [ { "role": "user", "content": [ { "type": "input_audio", "input_audio": { "data": "{{Convert.ToBase64String(sound)}}", "format": "wav" } } ] } ] }""",
        "gpt-audio");

    private static byte[] Tag(int length)
        => length == 0 ? [] : [.. "ID3"u8, 4, 0, 0, (byte)(length >> 21), (byte)((length >> 14) & 0x7F), (byte)((length >> 7) & 0x7F), (byte)(length & 0x7F), .. new byte[length]];

    private static byte[] Wave(double seconds)
    {
        const int Rate = 32_000;
        int length = (int)(seconds * Rate);
        byte[] head = [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVE"u8, .. "JUNK"u8, 3, 0, 0, 0, 1, 2, 3, 0, .. "fmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 0x80, 0x3E, 0, 0, 0, 0, 0, 0, 2, 0, 16, 0, .. "data"u8, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(head.Length - 16), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(head.Length - 4), length);
        return [.. head, .. new byte[length]];
    }
}
