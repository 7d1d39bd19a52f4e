using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Videos;

/// <summary>Videos that were started: watched, made anew, downloaded, deleted.</summary>
internal static class VideoOperations
{
    internal static Operation[] All { get; } =
    [
        new ResourceOperation(HttpMethods.Get, "videos", ListAsync),
        new ResourceOperation(HttpMethods.Get, "videos/{id}", call => WriteAsync(call, call.State.Videos.Get(call.Route.Id))),
        new ResourceOperation(HttpMethods.Delete, "videos/{id}", DeleteAsync),
        new ResourceOperation(HttpMethods.Get, "videos/{id}/content", DownloadAsync),
        new ResourceOperation(HttpMethods.Post, "videos/{id}/remix", RemixAsync),
    ];

    private static Task ListAsync(Call call)
    {
        var videos = call.State.Videos.List();
        var order = call.Context.Request.Query["order"].ToString();
        if (order is not ("" or "asc" or "desc"))
            throw Fields.InvalidValue("order", order, "asc", "desc");
        if (order == "asc")
            videos.Reverse();
        return ListReply.WriteAsync(call, videos, video => video.Id, video => video.Write());
    }

    private static Task DeleteAsync(Call call)
    {
        var video = call.State.Videos.Get(call.Route.Id);
        if (video.Status is "queued" or "in_progress")
            throw Refusal.Request("A video can be deleted when it is completed or failed.", "video_id", "invalid_state");

        call.State.Videos.Remove(video);
        return JsonReply.WriteAsync(call.Context, new JsonObject { ["id"] = video.Id, ["object"] = "video.deleted", ["deleted"] = true });
    }

    private static async Task DownloadAsync(Call call)
    {
        var video = Completed(call);
        if (video.ExpiresAt <= call.State.Clock.GetUtcNow())
            throw Refusal.Request("The video has expired.", "video_id", "video_expired", StatusCodes.Status404NotFound);

        var variant = call.Context.Request.Query["variant"].ToString();
        (string contentType, byte[] bytes) = variant switch
        {
            "" or "video" => ("video/mp4", VideoFile.Mp4(video)),
            "thumbnail" => ("image/webp", VideoFile.Thumbnail(video)),
            "spritesheet" => ("image/webp", VideoFile.Spritesheet(video)),
            _ => throw Fields.InvalidValue("variant", variant, "video", "thumbnail", "spritesheet"),
        };
        call.Context.Response.ContentType = contentType;
        call.Context.Response.ContentLength = bytes.Length;
        await call.Context.Response.Body.WriteAsync(bytes, call.Aborted).ConfigureAwait(false);
    }

    private static async Task RemixAsync(Call call)
    {
        using var body = call.Context.Request.HasJsonContentType()
            ? await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false)
            : await FormBody.ReadAsync(call.Context, call.State.MaxRequestBytes, []).ConfigureAwait(false);
        body.CheckNames(["prompt"]);
        var prompt = VideoCreationOperation.Prompt(body.Root);
        var source = Completed(call);
        await WriteAsync(call, call.State.Videos.Add(source.Model, prompt, source.Size, source.Seconds, FilterVerdict.Of(prompt, call.State.PromptFilterMarker), source.Id)).ConfigureAwait(false);
    }

    /// <exception cref="Refusal">404 or 400: there is no such video, or it is not there yet.</exception>
    private static VideoJob Completed(Call call)
    {
        var video = call.State.Videos.Get(call.Route.Id);
        return video.Status == "completed"
            ? video
            : throw Refusal.Request($"Video is not ready yet: its status is '{video.Status}'.", "video_id", "video_not_ready");
    }

    private static Task WriteAsync(Call call, VideoJob video) => JsonReply.WriteAsync(call.Context, video.Write());
}
