using System.Text;
using AzureOpenAI.Sdk.Images;

namespace AzureOpenAI.Sdk.Estimation.Tests.Media;

/// <summary>What is sent along to make images of: masks, several images, models that look in patches.</summary>
public sealed class ImageEditEstimateTests
{
    private static readonly TokenEstimator Estimator = TokenEstimator.Default;

    [Test]
    public void A_mask_may_be_billed_as_an_image_and_says_so()
    {
        FileContent image = FileContent.FromBytes(Images.ImageFiles.Png(1024, 1024), "a.png"), mask = FileContent.FromBytes(Images.ImageFiles.Png(1024, 1024), "m.png");

        RequestEstimate estimate = Estimator.Estimate("gpt-image-1", new ImagesEditOptions("x", image) { MaskFile = mask });

        EstimatePart part = estimate.Parts.Single(static part => part.Label == "mask");
        Assert.That((part.Range.Lower, part.Range.Expected, part.Range.Upper, part.Exactness), Is.EqualTo((0, 0, 194, Exactness.Bound)));
    }

    [Test]
    public void A_mask_in_json_is_seen_as_well()
    {
        const string Json = """{"model":"gpt-image-1","prompt":"x","images":[{"file_id":"file-1"}],"mask":{"file_id":"file-2"}}""";

        RequestEstimate estimate = Estimator.EstimateJson("images/edits", Encoding.UTF8.GetBytes(Json));

        Assert.That(estimate.Parts.Select(static part => part.Label), Is.EqualTo(["prompt", "image 1 given", "mask"]));
    }

    [TestCase(1024, 1024, 1_229)]
    [TestCase(512, 512, 308)]
    public void Gpt_image_2_looks_in_patches(int width, int height, int tokens)
    {
        FileContent image = FileContent.FromBytes(Images.ImageFiles.Png(width, height), "a.png");

        RequestEstimate estimate = Estimator.Estimate("gpt-image-2", new ImagesEditOptions("x", image));

        // One size is published: 32 × 32 patches of 32 pixels at 1.2 are 1,229 tokens.
        Assert.That((estimate.Parts[1].Range.Expected, estimate.Parts[1].Exactness), Is.EqualTo((tokens, Exactness.Bound)));
    }

    [Test]
    public void Variations_cost_by_the_image_and_have_no_prompt()
    {
        var options = new ImagesVariationOptions(FileContent.FromBytes(Images.ImageFiles.Png(64, 64), "a.png")) { N = 3, Size = GeneratedImageSize.Square1024 };

        RequestEstimate estimate = Estimator.Estimate("dall-e-2", options);

        Assert.That((estimate.Images, estimate.Cost!.Max, estimate.Parts.Count), Is.EqualTo(((int?)3, 0.06m, 0)));
        Assert.That(() => Estimator.Estimate("gpt-image-1", options), Throws.ArgumentException.With.Message.Contains("makes no variations"));
    }

    [Test]
    public void A_prompt_that_is_too_long_is_warned_of()
    {
        RequestEstimate estimate = Estimator.Estimate("dall-e-2", new ImagesOptions(new string('x', 1_001)));

        Assert.That(estimate.Warnings.Single(), Is.EqualTo("The prompt has 1,001 characters; dall-e-2 takes at most 1,000. Shorten it."));
    }
}
