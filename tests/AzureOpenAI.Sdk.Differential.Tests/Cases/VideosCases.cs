using Azure;
using AzureOpenAI.Sdk.Differential.Tests.Peers;
using AzureOpenAI.Sdk.Videos;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

/// <summary>The peer has only bodies that its caller writes: what is compared is where they go.</summary>
internal static class VideosCases
{
    private const string Video = """{"id":"video_1","object":"video","status":"queued"}""";
    private const string EmptyList = """{"object":"list","data":[],"has_more":false}""";

    internal static IEnumerable<WireCase> All =>
    [
        Case(
            "videos.create",
            PeerVideos.Create("""{"model":"sora","prompt":"A cat","seconds":"8","size":"1280x720"}"""),
            ours => ours.StartAsync(WaitUntil.Started, new VideosOptions("A cat") { Seconds = VideoSeconds.Eight, Size = VideoSize.Landscape720 })),
        Case("videos.get", PeerVideos.Get("video_1"), ours => ours.GetAsync("video_1")),
        Case("videos.delete", PeerVideos.Delete("video_1"), ours => ours.DeleteAsync("video_1")),
        Case("videos.remix", PeerVideos.Remix("video_1", """{"prompt":"At night"}"""), ours => ours.StartRemixAsync(WaitUntil.Started, "video_1", new VideosRemixOptions("At night"))),
        Case("videos.list_page", PeerVideos.List("video_0", 5, "asc"), ours => FineTuningCases.ReadAsync(ours.ListAsync(oldestFirst: true), "video_0", 5)) with { ReplyTo = static _ => EmptyList },
        Case("videos.content", PeerVideos.Download("video_1", "thumbnail"), ReadAsync) with { ReplyType = "image/webp" },
    ];

    private static WireCase Case(string name, Func<OpenAI.OpenAIClient, Task> peer, Func<VideosClient, Task> ours)
        => new(name, peer, client => ours(client.GetVideosClient("sora")), Video);

    private static async Task ReadAsync(VideosClient client)
    {
        using ContentStream content = await client.DownloadAsync("video_1", VideoVariant.Thumbnail);
    }
}
