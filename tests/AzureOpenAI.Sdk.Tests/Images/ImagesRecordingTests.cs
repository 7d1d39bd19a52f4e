using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Images;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Images;

/// <summary>Every recorded body about images is read and written without a loss.</summary>
public sealed class ImagesRecordingTests
{
    private static IEnumerable<Recording> Recordings(string operation)
        => Recording.Of((method, path) => method == "POST" && path.Split('?')[0].EndsWith("/images/" + operation, StringComparison.Ordinal));

    private static IEnumerable<Recording> All => [.. Recordings("generations"), .. Recordings("edits"), .. Recordings("variations")];

    [Test]
    public void Every_recorded_request_survives()
    {
        var requests = All.Where(recording => recording.Request.ValueKind == JsonValueKind.Object).ToList();

        string[] losses = [.. requests.Select(Loss).OfType<string>()];

        Assert.That(losses, Is.Empty);
        Assert.That(requests, Is.Not.Empty);
        static string? Loss(Recording recording) => recording.Path.Contains("/edits", StringComparison.Ordinal)
            ? RoundTrip.Loss<ImagesEditOptions>(recording.Id, recording.Request.GetRawText())
            : RoundTrip.Loss<ImagesOptions>(recording.Id, recording.Request.GetRawText());
    }

    [Test]
    public void Every_recorded_response_survives()
    {
        var responses = All.Where(recording => recording.Status == 200 && recording.Response.ValueKind == JsonValueKind.Object).ToList();

        string[] losses = [.. responses.Select(recording => RoundTrip.Loss<ImagesResult>(recording.Id, recording.Response.GetRawText())).OfType<string>()];

        Assert.That(losses, Is.Empty);
        Assert.That(responses, Is.Not.Empty);
    }

    [Test]
    public void Every_recorded_image_is_one()
    {
        var images = All.Where(recording => recording.Status == 200 && recording.Response.ValueKind == JsonValueKind.Object)
            .SelectMany(recording => AzureOpenAIJson.Parse<ImagesResult>(Encoding.UTF8.GetBytes(recording.Response.GetRawText())).Data).ToList();

        Assert.That(images.Select(image => image.MediaType ?? image.Url), Has.None.Null);
        Assert.That(images, Is.Not.Empty);
    }
}
