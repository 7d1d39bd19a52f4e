using System.Text;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Images;

namespace AzureOpenAI.Sdk.Estimation.Tests.Images;

/// <summary>How an image is sent for less.</summary>
public sealed class ImageAdviceTests
{
    private static readonly string[] s_models = [.. ModelTable.Default.Names.Where(static name => ModelTable.Default.TryGetModel(name, out ModelFacts? facts) && facts.ImageRule is not null)];

    [Test]
    public void A_photo_for_gpt_4o_may_be_as_small_as_the_model_sees_it()
    {
        ImageAdvice advice = ImageAdvice.For("gpt-4o", 6_000, 4_000, ImageDetail.High);

        // 2048 × 1365, then 1152 × 768: 3 × 2 tiles, 85 + 6 × 170.
        Assert.That((advice.Count.Tokens.Expected, advice.LargestUseful), Is.EqualTo((1_105, new ImageDimensions(1_152, 768))));
        Assert.That((advice.CheapestDetail, advice.CheapestCount.Tokens.Expected), Is.EqualTo((ImageDetail.Low, 85)));
        Assert.That(advice.ToString(), Is.EqualTo("Sending 6000×4000 to gpt-4o costs 1,105 tokens; 1152×768 costs the same and shows it as much. With detail 'low' it costs 85."));
    }

    [Test]
    public void A_model_without_a_limit_is_sent_less()
    {
        ImageAdvice advice = ImageAdvice.For("gpt-5.6-sol", 6_000, 4_000);

        // 188 × 125 patches; the documents say 23,500.
        Assert.That((advice.Count.Tokens.Expected, advice.LargestUseful), Is.EqualTo((23_500, new ImageDimensions(6_000, 4_000))));
        Assert.That(advice.EconomicalCount!.Tokens.Expected, Is.LessThanOrEqualTo(2_500));
        Assert.That(advice.ToString(), Does.Contain("23,500").And.Contain("small print"));
    }

    [Test]
    public void What_is_advised_costs_the_same_or_less_on_every_model_and_size()
    {
        var random = new Random(7);
        foreach (string model in s_models)
        {
            for (int i = 0; i < 60; i++)
            {
                ImageDetail detail = (ImageDetail)random.Next(4);
                ImageAdvice advice = ImageAdvice.For(model, random.Next(1, 9_000), random.Next(1, 9_000), detail);
                int before = advice.Count.Tokens.Expected;
                int useful = ImageTokens.Count(model, advice.LargestUseful.Width, advice.LargestUseful.Height, detail).Tokens.Expected;

                Assert.That(useful, Is.EqualTo(before), $"{model} {advice.Size} {detail}");
                Assert.That(advice.CheapestCount.Tokens.Expected, Is.LessThanOrEqualTo(before));
                Assert.That(advice.EconomicalCount?.Tokens.Expected ?? 0, Is.LessThan(Math.Max(1, before)));
            }
        }
    }

    [TestCase("II*\0\b\0\0\0\x02\0\0\x01\x03\0\x01\0\0\0\x80\x02\0\0\x01\x01\x03\0\x01\0\0\0\xE0\x01\0\0", 640, 480)]
    [TestCase("MM\0*\0\0\0\b\0\x02\x01\0\0\x04\0\0\0\x01\0\0\x02\x80\x01\x01\0\x04\0\0\0\x01\0\0\x01\xE0", 640, 480)]
    public void A_tiff_tells_its_size_in_either_order_of_bytes(string latin, int width, int height)
        => Check(Encoding.Latin1.GetBytes(latin), new ImageDimensions(width, height));

    [TestCase("heic")]
    [TestCase("avif")]
    public void The_largest_image_of_a_heif_file_counts(string brand)
    {
        byte[] boxes = Box("meta", [0, 0, 0, 0, .. Box("iprp", Box("ipco", [.. Ispe(160, 120), .. Ispe(4_032, 3_024)]))]);

        Check([.. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0]), .. boxes], new ImageDimensions(4_032, 3_024));
    }

    [Test]
    public void Hostile_lists_end()
    {
        var random = new Random(11);
        byte[][] seeds = [Encoding.Latin1.GetBytes("II*\0\b\0\0\0\xFF\xFF"), [.. Box("ftyp", "heic0000"u8.ToArray()), .. Box("meta", [0, 0, 0, 0, .. Box("iprp", Box("ipco", Ispe(5, 5)))])], Encoding.Latin1.GetBytes("MM\0*\xFF\xFF\xFF\xFF")];
        foreach (byte[] seed in seeds)
        {
            for (int i = 0; i < 2_000; i++)
            {
                byte[] bytes = [.. seed, .. new byte[1 + random.Next(64)]];
                bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);

                Assert.That(() => ImageSize.TryRead(bytes, out _), Throws.Nothing);
                Assert.That(() => ImageSize.TryRead(new MemoryStream(bytes), out _), Throws.Nothing);
                Assert.That(() => ImageSize.TryReadBase64(Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes)), out _), Throws.Nothing);
            }
        }
    }

    [Test]
    public void A_model_that_sees_nothing_gets_no_advice()
    {
        Assert.That(() => ImageAdvice.For("gpt-35-turbo", 10, 10), Throws.ArgumentException);
        Assert.That(() => ImageAdvice.For("gpt-4o", 0, 10), Throws.ArgumentException);
    }

    private static void Check(byte[] image, ImageDimensions wanted)
    {
        Assert.That(ImageSize.TryRead(image, out ImageDimensions fromBytes), Is.True);
        Assert.That(ImageSize.TryRead(new MemoryStream(image), out ImageDimensions fromStream), Is.True);
        Assert.That(ImageSize.TryReadBase64(Encoding.ASCII.GetBytes(Convert.ToBase64String(image)), out ImageDimensions fromBase64), Is.True);
        Assert.That((fromBytes, fromStream, fromBase64), Is.EqualTo((wanted, wanted, wanted)));
    }

    private static byte[] Ispe(int width, int height) => Box("ispe", [0, 0, 0, 0, .. Big(width), .. Big(height)]);

    private static byte[] Box(string kind, byte[] inner) => [.. Big(8 + inner.Length), .. Encoding.ASCII.GetBytes(kind), .. inner];

    private static byte[] Big(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
