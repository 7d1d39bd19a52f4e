using System.Text;
using AzureOpenAI.Sdk.Estimation.Media;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Images;
using AzureOpenAI.Sdk.Speech;
using AzureOpenAI.Sdk.Transcription;

namespace AzureOpenAI.Sdk.Estimation.Tests.Media;

/// <summary>Images and sound: by tokens, by the image, by the second, by the character.</summary>
public sealed class MediaEstimateTests
{
    private static readonly TokenEstimator Estimator = TokenEstimator.Default;

    [TestCase(1, 11)]
    [TestCase(2, 22)]
    public void The_prompt_of_gpt_image_1_counts_once_for_each_image(int images, int tokens)
    {
        // 5 tokens and 6 more, for each: the service reported 11 and 22.
        var options = new ImagesOptions("A red fox in snow") { N = images, Size = GeneratedImageSize.Square1024, Quality = GeneratedImageQuality.Low };

        RequestEstimate estimate = Estimator.Estimate("gpt-image-1", options);

        Assert.That((estimate.InputTokens.Expected, estimate.OutputTokens!.Value.Expected), Is.EqualTo((tokens, 272 * images)));
        Assert.That(estimate.Cost!.Input, Is.EqualTo(tokens * 5m / 1_000_000));
        Assert.That(estimate.Cost.MaxOutput, Is.EqualTo(272 * images * 40m / 1_000_000));
    }

    [Test]
    public void What_the_service_chooses_is_a_range()
    {
        RequestEstimate estimate = Estimator.Estimate("gpt-image-1", new ImagesOptions("A red fox in snow"));

        // The same prompt was reported with 1,584 and with 6,240.
        Assert.That((estimate.OutputTokens!.Value.Lower, estimate.OutputTokens.Value.Upper), Is.EqualTo((272, 6_240)));
    }

    [Test]
    public void Unfinished_images_of_a_stream_cost_a_hundred_each()
    {
        const string Json = """{"model":"gpt-image-1","prompt":"x","size":"1024x1024","quality":"high","stream":true,"partial_images":3}""";

        RequestEstimate estimate = Estimator.EstimateJson("images/generations", Encoding.UTF8.GetBytes(Json));

        Assert.That(estimate.OutputTokens!.Value.Upper, Is.EqualTo(4_160 + 300));
    }

    [TestCase(1024, 1024, false, 194)]
    [TestCase(1024, 1024, true, 4_354)]
    [TestCase(1024, 1536, false, 323)]
    [TestCase(1536, 1024, true, 6_563)]
    [TestCase(512, 512, false, 194)]
    public void Images_given_are_looked_at_in_tiles(int width, int height, bool closely, int tokens)
    {
        FileContent png = FileContent.FromBytes(Images.ImageFiles.Png(width, height), "a.png");
        var options = new ImagesEditOptions("x", png) { InputFidelity = closely ? ImageInputFidelity.High : null };

        RequestEstimate estimate = Estimator.Estimate("gpt-image-1", options);

        Assert.That(estimate.Parts.Single(part => part.Kind == EstimatePartKind.Image).Tokens, Is.EqualTo(tokens));
    }

    [Test]
    public void An_image_that_can_not_be_measured_counts_as_much_as_it_can()
    {
        var options = new ImagesEditOptions("x", FileContent.FromBytes(new byte[3], "a.png")) { InputFidelity = ImageInputFidelity.High };

        RequestEstimate estimate = Estimator.Estimate("gpt-image-1", options);

        Assert.That((estimate.Exactness, estimate.Parts[1].Range.Upper), Is.EqualTo((Exactness.Bound, 65 + (4 * 129) + 6_240)));
    }

    [TestCase("standard", "1024x1024", "0.04")]
    [TestCase("hd", "1024x1024", "0.08")]
    [TestCase("hd", "1792x1024", "0.12")]
    public void Dall_e_3_costs_by_the_image(string quality, string size, string price)
    {
        var options = new ImagesOptions("x") { Quality = new(quality), Size = new(size) };

        CostEstimate cost = Estimator.Estimate("dall-e-3", options).Cost!;

        Assert.That(cost.Max, Is.EqualTo(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That((cost.Lines.Single().Unit, cost.Price), Is.EqualTo(("image", (TokenPrice?)null)));
    }

    [Test]
    public void Whisper_costs_by_the_second_of_a_wav()
    {
        var options = new TranscriptionOptions(FileContent.FromBytes(Wav(seconds: 90), "a.wav"));

        CostEstimate cost = Estimator.Estimate("whisper", options).Cost!;

        Assert.That((cost.Lines.Single().Quantity, Math.Round(cost.Input, 10)), Is.EqualTo((90m, 0.009m)));
    }

    [Test]
    public void A_flac_tells_its_length_too()
    {
        byte[] flac = new byte[42];
        "fLaC"u8.CopyTo(flac);
        (flac[7], flac[18], flac[19], flac[20]) = (34, 0x03, 0xE8, 0x00);
        (flac[24], flac[25]) = (0x3E, 0x80);
        var options = new TranscriptionOptions(FileContent.FromBytes(flac, "a.flac"));

        // A rate of 16,000 and 16,000 samples.
        Assert.That(Estimator.Estimate("whisper", options).Cost!.Lines.Single().Quantity, Is.EqualTo(1m));
    }

    [Test]
    public void Sound_whose_length_can_not_be_read_is_bounded_and_says_so()
    {
        var options = new TranscriptionOptions(FileContent.FromBytes(new byte[10_000], "a.webm"));

        RequestEstimate estimate = Estimator.Estimate("whisper", options);

        Assert.That((estimate.Exactness, estimate.ExactnessReasons.Single()), Is.EqualTo((Exactness.Bound, "The length of the sound can't be read from the file: the longest that its bytes can hold is counted. Give the duration.")));
        Assert.That((estimate.Cost!.Lines[0].LowerQuantity, estimate.Cost.Lines[0].UpperQuantity), Is.EqualTo((0m, 10m)));
        Assert.That(Estimator.Estimate("whisper", options, TimeSpan.FromSeconds(7)).Cost!.Lines[0].Quantity, Is.EqualTo(7m));
    }

    [Test]
    public void A_text_said_by_tts_costs_by_its_characters()
    {
        RequestEstimate plain = Estimator.Estimate("tts", new SpeechOptions("Hello!", SpeechVoice.Alloy));
        RequestEstimate fox = Estimator.Estimate("tts-hd", new SpeechOptions("🦊", SpeechVoice.Alloy));

        Assert.That(plain.Cost!.Input, Is.EqualTo(6 * 15m / 1_000_000));
        Assert.That((fox.Cost!.Lines[0].LowerQuantity, fox.Cost.Lines[0].UpperQuantity), Is.EqualTo((1m, 2m)));
        Assert.That((fox.Exactness, fox.ExactnessReasons.Single()), Is.EqualTo((Exactness.Fitted, "The text has characters beyond the basic plane; whether each counts once or twice is not documented.")));
    }

    [Test]
    public void Gpt_4o_mini_tts_counts_the_text_exactly_and_guesses_the_speech()
    {
        RequestEstimate estimate = Estimator.Estimate("gpt-4o-mini-tts", new SpeechOptions("Hello there, how are you doing today?", SpeechVoice.Alloy));

        Assert.That((estimate.InputTokens.Lower, estimate.InputTokens.Upper, estimate.Exactness), Is.EqualTo((9, 9, Exactness.Exact)));
        Assert.That(estimate.OutputTokens!.Value.Lower, Is.LessThan(82));
        Assert.That(estimate.OutputTokens.Value.Upper, Is.GreaterThan(93));
    }

    [Test]
    public void Each_reply_by_voice_counts_the_whole_conversation_again()
    {
        var once = new RealtimePlan { Heard = TimeSpan.FromSeconds(10), Spoken = TimeSpan.FromSeconds(10) };
        var twice = new RealtimePlan { Heard = TimeSpan.FromSeconds(10), Spoken = TimeSpan.FromSeconds(10), Replies = 2 };

        // Once: 100 heard. Twice: 50, then those 50 again with 50 new, and the 100 that were said between.
        Assert.That(Estimator.EstimateRealtime("gpt-realtime", once).InputTokens.Expected, Is.EqualTo(100));
        Assert.That(Estimator.EstimateRealtime("gpt-realtime", twice).InputTokens.Expected, Is.EqualTo(100 + 50 + 100));
        CostEstimate cost = Estimator.EstimateRealtime("gpt-realtime", twice).Cost!;
        Assert.That(cost.Input, Is.LessThan(cost.InputUpper));
    }

    [Test]
    public void Nonsense_is_refused_in_words()
    {
        Assert.That(() => Estimator.Estimate("gpt-4o", new ImagesOptions("x")), Throws.TypeOf<UnknownModelException>());
        Assert.That(() => Estimator.Estimate("whisper", new ImagesOptions("x")), Throws.ArgumentException.With.Message.Contains("does not serve"));
        Assert.That(() => Estimator.Estimate("whisper", new TranscriptionOptions()), Throws.ArgumentException);
        Assert.That(() => Estimator.EstimateJson("images/generations", """{"model":"gpt-image-1"}"""u8.ToArray()), Throws.ArgumentException.With.Message.Contains("prompt"));
        Assert.That(() => Estimator.EstimateRealtime("gpt-realtime", new RealtimePlan { Replies = 0 }), Throws.ArgumentException);
        Assert.That(() => MediaTable.Parse("""{"asOf":"2026-01-01","source":"x","currency":"USD","models":[{"name":"a","kind":"speech","perMillionCharacters":-1}]}"""u8.ToArray()), Throws.InstanceOf<System.Text.Json.JsonException>().With.Message.Contains("negative"));
    }

    [Test]
    public void Another_deployment_type_has_no_price_and_says_why()
    {
        var estimator = new TokenEstimator(new TokenEstimatorOptions { DeploymentType = DeploymentType.DataZoneStandard });

        RequestEstimate estimate = estimator.Estimate("dall-e-3", new ImagesOptions("x"));

        Assert.That((estimate.Cost, estimate.CostReason), Is.EqualTo(((CostEstimate?)null, "The table of 2026-10-02 has GlobalStandard and Standard prices of dall-e-3 alone, not for DataZoneStandard.")));
    }

    [Test]
    public void The_lines_of_a_chat_add_up_to_its_price()
    {
        CostEstimate cost = Estimator.EstimateJson("chat/completions", """{"model":"gpt-4o","messages":[{"role":"user","content":"Hello"}],"max_tokens":10}"""u8.ToArray()).Cost!;

        Assert.That(cost.Lines.Where(line => !line.IsOutput).Sum(line => line.Amount), Is.EqualTo(cost.Input));
        Assert.That(cost.Lines.Sum(line => line.Upper), Is.EqualTo(cost.Max));
    }

    private static byte[] Wav(int seconds)
    {
        const int Rate = 8_000;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("RIFF"u8);
        writer.Write(36 + (seconds * Rate));
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate);
        writer.Write((short)1);
        writer.Write((short)8);
        writer.Write("data"u8);
        writer.Write(seconds * Rate);
        writer.Write(new byte[seconds * Rate]);
        return stream.ToArray();
    }
}
