using AzureOpenAI.Sdk.Estimation.Images;

namespace AzureOpenAI.Sdk.Estimation.Tests.Images;

public sealed class ImageTokensTests
{
    [TestCase("gpt-4o", 2_048, 4_096, ImageDetail.High, 1_105)]
    [TestCase("gpt-4o-mini", 2_048, 4_096, ImageDetail.High, 36_835)]
    [TestCase("gpt-4o", 4_096, 8_192, ImageDetail.Low, 85)]
    [TestCase("gpt-4o-mini", 4_096, 8_192, ImageDetail.Low, 2_833)]
    [TestCase("gpt-4o", 512, 512, ImageDetail.Auto, 255)]
    [TestCase("gpt-4o", 513, 512, ImageDetail.High, 425)]
    [TestCase("gpt-4o", 20_000, 1, ImageDetail.High, 765)]
    [TestCase("gpt-5", 1_024, 1_024, ImageDetail.High, 630)]
    [TestCase("o1", 2_048, 4_096, ImageDetail.High, 975)]
    public void Models_with_tiles_cost_a_base_and_so_much_a_tile(string model, int width, int height, ImageDetail detail, int tokens)
    {
        ImageTokenCount count = ImageTokens.Count(model, width, height, detail);

        Assert.That(count.Tokens, Is.EqualTo(new TokenRange(tokens)));
        Assert.That(count.Exactness, Is.EqualTo(Exactness.Exact));
    }

    [TestCase("gpt-5.2", 1_800, 2_400, ImageDetail.High, 1_452)]
    [TestCase("gpt-4.1-mini", 1_024, 1_024, ImageDetail.High, 1_659)]
    [TestCase("gpt-5.4", 4_000, 3_000, ImageDetail.Original, 9_890)]
    [TestCase("gpt-5.4", 4_000, 3_000, ImageDetail.Auto, 2_451)]
    [TestCase("gpt-5.6-sol", 6_000, 4_000, ImageDetail.Auto, 23_500)]
    public void Models_with_patches_cost_so_much_a_patch(string model, int width, int height, ImageDetail detail, int tokens)
    {
        ImageTokenCount count = ImageTokens.Count(model, width, height, detail);

        Assert.That(count.Tokens.Expected, Is.EqualTo(tokens));
        Assert.That(count.Exactness, Is.EqualTo(Exactness.Fitted));
    }

    [Test]
    public void The_steps_are_told()
    {
        ImageTokenCount count = ImageTokens.Count("gpt-4o", 2_048, 4_096, ImageDetail.High);

        Assert.That(count.ScaledSize, Is.EqualTo(new ImageDimensions(768, 1_536)));
        Assert.That(count.Units, Is.EqualTo(6));
        Assert.That(count.Steps, Is.EqualTo("2048×4096 → 768×1536, 6 tiles: 85 + 6 × 170"));
    }

    [Test]
    public void A_side_that_ends_at_the_edge_of_a_tile_is_not_called_exact()
    {
        // 1000 × 2001 is scaled to 768 × 1536.77: three tiles high, or four.
        ImageTokenCount count = ImageTokens.Count("gpt-4o", 1_000, 2_001, ImageDetail.High);

        Assert.That(count.Tokens, Is.EqualTo(new TokenRange(1_105, 1_445, 1_445)));
        Assert.That(count.Exactness, Is.EqualTo(Exactness.Fitted));
    }

    [TestCase("gpt-4o")]
    [TestCase("gpt-4o-mini")]
    [TestCase("gpt-5.2")]
    [TestCase("gpt-5.4")]
    [TestCase("gpt-5-mini")]
    [TestCase("gpt-5.6-sol")]
    public void What_holds_for_every_size_holds(string model)
    {
        var random = new Random(42);
        TokenEstimator.Default.TryGetModel(model, out var facts);
        ImageTokenCount unknown = facts!.ImageRule!.Count(null);
        for (int round = 0; round < 5_000; round++)
        {
            int width = Side(random), height = Side(random);
            foreach (ImageDetail detail in Enum.GetValues<ImageDetail>())
            {
                ImageTokenCount count = ImageTokens.Count(model, width, height, detail);
                ImageTokenCount turned = ImageTokens.Count(model, height, width, detail);
                string label = $"{width}×{height} {detail}";

                Assert.That(count.Tokens, Is.EqualTo(turned.Tokens), $"{label}: turning it changes nothing");
                Assert.That(count.Tokens.Lower, Is.GreaterThan(0), label);
                Assert.That(count.Tokens.Lower, Is.LessThanOrEqualTo(count.Tokens.Upper), label);
                if (detail == ImageDetail.Auto && model != "gpt-5.6-sol")
                {
                    Assert.That(count.Tokens.Upper, Is.LessThanOrEqualTo(unknown.Tokens.Upper), $"{label}: an unknown image costs at least as much");
                }
            }
        }
    }

    [Test]
    public void A_model_that_takes_no_images_is_refused()
        => Assert.Throws<ArgumentException>(static () => ImageTokens.Count("gpt-35-turbo", 100, 100));

    [TestCase(0, 10)]
    [TestCase(10, -1)]
    [TestCase(20_001, 10)]
    public void A_side_that_no_image_has_is_refused(int width, int height)
        => Assert.Throws<ArgumentOutOfRangeException>(() => ImageTokens.Count("gpt-4o", width, height));

    private static int Side(Random random) => random.Next(4) switch
    {
        0 => random.Next(1, 20),
        1 => random.Next(1, 20_001),
        _ => random.Next(1, 5_000),
    };
}
