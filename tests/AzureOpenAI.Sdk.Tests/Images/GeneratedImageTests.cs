using AzureOpenAI.Sdk.Images;

namespace AzureOpenAI.Sdk.Tests.Images;

public sealed class GeneratedImageTests
{
    private static readonly byte[] Bytes = [1, 2, 3];

    [Test]
    public async Task An_image_is_saved_and_replaces_an_older_one([Values] bool async)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string path = Path.Combine(folder, "map.png");
        try
        {
            await File.WriteAllTextAsync(path, "an older and longer file");
            var image = new GeneratedImage { Bytes = Bytes };

            if (async)
            {
                await image.SaveAsync(path);
            }
            else
            {
                image.Save(path);
            }

            Assert.That(await File.ReadAllBytesAsync(path), Is.EqualTo(Bytes));
            Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task An_image_is_copied_into_a_stream_that_stays_open()
    {
        using var target = new MemoryStream();

        await new GeneratedImage { Bytes = Bytes }.CopyToAsync(target);

        Assert.That(target.ToArray(), Is.EqualTo(Bytes));
        Assert.That(target.CanWrite, Is.True);
    }

    [Test]
    public async Task An_image_that_came_as_an_address_says_how_to_get_it()
    {
        var image = new GeneratedImage { Url = "https://images.example.com/secret.png" };

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => image.SaveAsync("never-written.png"));

        Assert.That(failure.Message, Does.Contain("GeneratedImageDelivery.Bytes").And.Contain("without the service's credential").And.Not.Contain("secret"));
        Assert.That(image.Bytes.IsEmpty, Is.True);
        Assert.That(() => new GeneratedImage().Save("never-written.png"), Throws.InvalidOperationException);
        Assert.That(File.Exists("never-written.png"), Is.False);
    }

    [TestCase("89504E470D0A1A0A", "image/png")]
    [TestCase("FFD8FFE0", "image/jpeg")]
    [TestCase("524946460000000057454250", "image/webp")]
    [TestCase("5249464600000000", null)]
    [TestCase("474946383961", null)]
    [TestCase("", null)]
    public void Its_first_bytes_tell_what_it_is(string hex, string? type)
        => Assert.That(new GeneratedImage { Bytes = Convert.FromHexString(hex) }.MediaType, Is.EqualTo(type));
}
