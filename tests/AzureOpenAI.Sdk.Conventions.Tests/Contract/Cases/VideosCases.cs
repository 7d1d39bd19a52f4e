using Azure;
using AzureOpenAI.Sdk.Videos;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class VideosCases
{
    private const string Id = "video_1";

    internal static IReadOnlyList<ContractCase> All { get; } =
    [
        Create("minimal", """{ "prompt": "A cat on a roof" }""", image: null),
        Create("maximal", """{ "prompt": "A cat on a roof", "seconds": "8", "size": "1280x720", "input_reference": { "image_url": "https://unit.example/a.png" } }""", image: null),
        Create("an image of a file", """{ "prompt": "A cat on a roof", "seconds": "12", "size": "720x1280" }""", FileContent.FromBytes(new byte[] { 1, 2, 3 }, "cat.png")),
        new(VideosCalls.Get, "by id", client => Videos(client).GetAsync(Id)),
        new(VideosCalls.List, "first page", client => ContractCase.ReadAsync(Videos(client).ListAsync())),
        new(VideosCalls.List, "next page", client => ContractCase.ReadAsync(Videos(client).ListAsync(oldestFirst: true), after: "video_0")),
        new(VideosCalls.Delete, "by id", client => Videos(client).DeleteAsync(Id)),
        Remix("minimal"),
        Remix("maximal"),
        new(VideosCalls.Download, "the video", async client =>
        {
            using ContentStream content = await Videos(client).DownloadAsync(Id);
        }),
        new(VideosCalls.Download, "a picture of it", async client =>
        {
            using ContentStream content = await Videos(client).DownloadAsync(Id, VideoVariant.Thumbnail);
        }),
    ];

    private static ContractCase Create(string name, string options, FileContent? image)
        => ContractCase.Of<VideosOptions>(VideosCalls.Create, name, options, (client, typed) =>
        {
            typed.Image = image;
            return Videos(client).StartAsync(WaitUntil.Started, typed);
        })
        with
        { Reply = """{"id":"video_1"}""" };

    private static ContractCase Remix(string name)
        => ContractCase.Of<VideosRemixOptions>(VideosCalls.Remix, name, """{ "prompt": "At night" }""", (client, typed) => Videos(client).StartRemixAsync(WaitUntil.Started, Id, typed)) with { Reply = """{"id":"video_2"}""" };

    private static VideosClient Videos(AzureOpenAIClient client) => client.GetVideosClient("sora");
}
