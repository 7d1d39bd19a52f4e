using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Jobs;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Videos;

/// <summary>The videos that were asked for.</summary>
internal sealed class VideoStore(TimeProvider clock, TimeSpan duration)
{
    private readonly Lock _lock = new();
    private readonly List<VideoJob> _videos = [];

    internal VideoJob Add(string model, string prompt, string size, int seconds, FilterVerdict verdict, string? remixedFrom = null)
    {
        var video = new VideoJob(Ids.New("video_", 32), model, prompt, size, seconds, new JobClock(clock, duration), verdict) { RemixedFrom = remixedFrom };
        lock (_lock)
        {
            _videos.Add(video);
        }

        return video;
    }

    /// <summary>Gets the videos, the newest first.</summary>
    internal List<VideoJob> List()
    {
        lock (_lock)
        {
            return [.. Enumerable.Reverse(_videos)];
        }
    }

    /// <exception cref="Refusal">404: there is no such video.</exception>
    internal VideoJob Get(string id)
        => List().Find(video => video.Id == id) ?? throw Refusal.Request($"Video with id '{id}' not found.", "video_id", "not_found", StatusCodes.Status404NotFound);

    internal void Remove(VideoJob video)
    {
        lock (_lock)
        {
            _videos.Remove(video);
        }
    }
}
