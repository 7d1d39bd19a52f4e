using System.IO.Pipelines;
using System.Text;
using AzureOpenAI.Sdk.Images;
using AzureOpenAI.Sdk.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Tests.Images;

/// <summary>Images that are shown while they are made.</summary>
public sealed class ImagesStreamTests
{
    private static string[] Sample => WireSample.Events("Images/stream.txt");

    private static FakeService Service(params string[] events)
        => new FakeService().ReplyEvents(string.Concat(events.Select(data => $"event: {AzureOpenAIJson.Parse<ImagesUpdate>(data).Type}\ndata: {data}\n\n")));

    private static Task<ImagesStream> StreamAsync(FakeService service)
        => service.Client.GetImagesClient("my-images").StreamAsync(new ImagesOptions("A map") { PartialImages = 2, Model = "another", Stream = false });

    [Test]
    public async Task Unfinished_images_come_before_the_finished_one()
    {
        FakeService service = Service(Sample);
        List<int> lengths = [];

        await using ImagesStream stream = await StreamAsync(service);
        await foreach (ImagesUpdate update in stream)
        {
            lengths.Add(update.IsFinal ? -update.Bytes.Length : update.Bytes.Length);
        }

        Assert.That(lengths, Is.EqualTo(new[] { 1, 2, -3 }));
        JsonTree.AssertEqual("""{ "model": "my-images", "stream": true, "prompt": "A map", "partial_images": 2 }""", service.LastBody);
    }

    [Test]
    public async Task The_finished_image_is_the_result()
    {
        await using ImagesStream stream = await StreamAsync(Service(Sample));

        ImagesResult result = await stream.ToCompletionAsync();

        JsonTree.AssertEqual(
            """
            {
              "created": 1767814512, "data": [{ "b64_json": "AQID" }], "background": "opaque", "output_format": "png", "quality": "low", "size": "1024x1024",
              "usage": { "input_tokens": 9, "output_tokens": 472, "total_tokens": 481, "input_tokens_details": { "text_tokens": 9, "image_tokens": 0 } }
            }
            """,
            AzureOpenAIJson.ToJson(result));
    }

    [Test]
    public async Task Two_finished_images_are_both_there_with_their_costs_together()
    {
        ImagesStream stream = ImagesStream.FromUpdates([.. Sample.Append(Sample[2]).Select(AzureOpenAIJson.Parse<ImagesUpdate>)]);

        ImagesResult result = await stream.ToCompletionAsync();

        Assert.That(result.Data, Has.Count.EqualTo(2));
        Assert.That((result.Usage!.TotalTokens, result.Usage.InputTokensDetails!.TextTokens), Is.EqualTo((962L, 18L)));
    }

    [Test]
    public async Task A_stream_that_ends_too_early_has_the_last_unfinished_image()
    {
        await using ImagesStream stream = await StreamAsync(Service(Sample[..2]));

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => stream.ToCompletionAsync());

        Assert.That(failure.GetReceived<ImagesResult>()!.Image!.Bytes.Length, Is.EqualTo(2));
        Assert.That(failure.UpdateCount, Is.EqualTo(2));
    }

    [Test]
    public async Task Minutes_between_two_images_are_no_silence()
    {
        var clock = new FakeTimeProvider();
        var pipe = new Pipe();
        FakeService service = new FakeService(new() { TimeProvider = clock }).ReplyBody(() => pipe.Reader.AsStream());
        service.Options.Retry.MaxRetries = 0;

        Task<ImagesStream> call = StreamAsync(service);
        await service.WaitForRequestAsync();
        clock.Advance(TimeSpan.FromMinutes(9));
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes($"data: {Sample[0]}\n\n"));
        await using ImagesStream stream = await call;
        Task<ImagesResult> rest = stream.ToCompletionAsync();
        clock.Advance(TimeSpan.FromMinutes(9));
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes($"data: {Sample[2]}\n\n"));
        await pipe.Writer.CompleteAsync();

        Assert.That((await rest).Image!.Bytes.Length, Is.EqualTo(3));
        Assert.That(service.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("""{"type":"error","error":{"code":"moderation_blocked","message":"No."}}""", "")]
    [TestCase("""{"type":"error","error":{"code":"moderation_blocked","message":"No."}}""", "event: error\n")]
    public async Task An_error_in_its_midst_is_thrown(string error, string kind)
    {
        FakeService service = new FakeService().ReplyEvents($"data: {Sample[0]}\n\n{kind}data: {error}\n\n");
        await using ImagesStream stream = await StreamAsync(service);

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => stream.ToCompletionAsync());

        Assert.That(failure.ErrorCode, Is.EqualTo("moderation_blocked"));
    }

    [Test]
    public async Task An_event_of_the_future_passes()
    {
        await using ImagesStream stream = await StreamAsync(Service(Sample[0], """{"type":"image_generation.resting","minutes":3}""", Sample[2]));

        List<string?> types = [];
        await foreach (ImagesUpdate update in stream)
        {
            types.Add(update.Type);
        }

        Assert.That(types, Does.Contain("image_generation.resting").And.Exactly(3).Items);
    }

    [Test]
    public async Task An_edit_is_streamed_from_files_and_from_references()
    {
        FakeService service = Service([.. Sample.Select(data => data.Replace("image_generation", "image_edit", StringComparison.Ordinal))]);
        ImagesClient client = service.Client.GetImagesClient("my-images");

        await using ImagesStream ofFile = await client.StreamEditAsync(new ImagesEditOptions("It", Pictures.Png()) { PartialImages = 1 });
        await using ImagesStream ofReference = await client.StreamEditAsync(new ImagesEditOptions("It", [ImageReference.FromFile("file-1")]));

        Assert.That((await ofFile.ToCompletionAsync()).Image!.Bytes.Length, Is.EqualTo(3));
        Assert.That((await ofReference.ToCompletionAsync()).Usage!.TotalTokens, Is.EqualTo(481));
        Assert.That(service.Requests[0].Body, Does.Contain("name=\"stream\"\r\n\r\ntrue\r\n").And.Contain("name=\"partial_images\"\r\n\r\n1\r\n"));
        JsonTree.AssertEqual("""{ "model": "my-images", "stream": true, "prompt": "It", "images": [{ "file_id": "file-1" }] }""", service.LastBody);
    }
}
