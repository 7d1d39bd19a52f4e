// Makes a video, waits for it, and downloads it. The compiler says that this may still change.
#pragma warning disable AOAISDK002
using Azure;
using AzureOpenAI.Sdk.Videos;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

VideosClient videos = service.Client.GetVideosClient(SampleService.VideoDeployment);
var options = new VideosOptions("A raccoon walks along a fence at dusk") { Seconds = VideoSeconds.Four, Size = VideoSize.Landscape720 };
VideosOperation video = await videos.StartAsync(WaitUntil.Started, options);
Console.WriteLine($"{video.Id} is {video.Current!.Status}. Any process can go on with this id.");

VideosResult done = await video.WaitForCompletionAsync();
Console.WriteLine($"It is {done.Status}, and there until {done.ExpiresAtTime:u}.");

string folder = Directory.CreateTempSubdirectory("videos-sample-").FullName;
long length = await videos.DownloadToAsync(done.Id!, Path.Combine(folder, "raccoon.mp4"));
await videos.DownloadToAsync(done.Id!, Path.Combine(folder, "raccoon.webp"), VideoVariant.Thumbnail);
Console.WriteLine($"{length:N0} bytes in {folder}");

VideosOperation remix = await videos.StartRemixAsync(WaitUntil.Completed, done.Id!, new VideosRemixOptions("The same, in the rain"));
Console.WriteLine($"{remix.Id} was made from {remix.Value.RemixedFromVideoId}.");
