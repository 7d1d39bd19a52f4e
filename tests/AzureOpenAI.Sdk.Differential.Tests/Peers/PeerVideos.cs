using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>The peer's calls for videos.</summary>
internal static class PeerVideos
{
    internal static Func<OpenAIClient, Task> Create(string json)
        => client => client.GetVideoClient().CreateVideoAsync(Json(json), "application/json", new RequestOptions());

    internal static Func<OpenAIClient, Task> Get(string id)
        => client => client.GetVideoClient().GetVideoAsync(id, new RequestOptions());

    internal static Func<OpenAIClient, Task> Delete(string id)
        => client => client.GetVideoClient().DeleteVideoAsync(id, new RequestOptions());

    internal static Func<OpenAIClient, Task> Remix(string id, string json)
        => client => client.GetVideoClient().CreateVideoRemixAsync(id, Json(json), "application/json", new RequestOptions());

    internal static Func<OpenAIClient, Task> Download(string id, string variant)
        => client => client.GetVideoClient().DownloadVideoAsync(id, variant, new RequestOptions());

    internal static Func<OpenAIClient, Task> List(string after, int limit, string order) => async client =>
    {
        await foreach (ClientResult page in client.GetVideoClient().GetVideosAsync(limit, order, after, new RequestOptions()).GetRawPagesAsync())
        {
            Assert.That(page.GetRawResponse().Status, Is.EqualTo(200));
        }
    };

    private static BinaryContent Json(string json) => BinaryContent.Create(BinaryData.FromString(json));
}
