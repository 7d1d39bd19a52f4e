using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Requests;

namespace AzureOpenAI.Sdk.Estimation.FineTuning.Examples;

/// <summary>Checks the images of examples, after Azure's guide to fine-tuning with images.</summary>
internal sealed class ImageChecker(Findings findings, ImageTally images)
{
    public void Check(JsonElement part, string role, string path)
    {
        if (role != "user")
        {
            findings.Error(TrainingFileProblemKind.Image, path, "Only a user's message may have images.", "Move the image there.");
        }

        string place = PathText.Of(PathText.Of(path, "image_url"), "url");
        if (part.Member("image_url")?.Member("url", JsonValueKind.String) is not { } url)
        {
            findings.Error(TrainingFileProblemKind.MissingMember, place, "The address of the image is missing.", "Give image_url an object with a url.");
        }
        else if (DataUrl.TryRead(url, out ReadOnlySpan<byte> base64))
        {
            CheckBytes(DataUrl.Raw(url), base64, place);
        }
        else
        {
            images.Add(null);
            if (!url.Text().StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !url.Text().StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                findings.Error(TrainingFileProblemKind.Image, place, "The address is neither one of the web nor a data URL.", "Give one of them.");
            }
        }

        if (images.InExample == TrainingLimits.MostImages + 1)
        {
            findings.Error(TrainingFileProblemKind.Image, path, $"The example has more than {TrainingLimits.MostImages} images.", "Take some out.");
        }
    }

    private void CheckBytes(ReadOnlySpan<byte> url, ReadOnlySpan<byte> base64, string path)
    {
        long bytes = Base64Window.LengthOf(base64);
        images.Add(bytes);
        if (bytes > TrainingLimits.MostImageBytes)
        {
            findings.Error(TrainingFileProblemKind.Image, path, FormattableString.Invariant($"The image has {bytes:N0} bytes; the service takes at most {TrainingLimits.MostImageBytes:N0}."), "Make it smaller.");
        }

        if (!url.StartsWith("data:image/png;"u8) && !url.StartsWith("data:image/jpeg;"u8) && !url.StartsWith("data:image/webp;"u8))
        {
            findings.Error(TrainingFileProblemKind.Image, path, "The image is said to be none of PNG, JPEG and WebP.", "Convert it to one of them.");
        }
        else if (!ImageSize.TryReadBase64(base64, out _))
        {
            findings.Error(TrainingFileProblemKind.Image, path, "The image can't be read: its beginning is none of PNG, JPEG and WebP.", "Encode the image's bytes as base64.");
        }
    }
}
