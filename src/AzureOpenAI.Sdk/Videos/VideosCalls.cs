using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Videos;

/// <summary>The operations of this room: those of OpenAI's document that Azure's guide to Sora has too.</summary>
internal static class VideosCalls
{
    internal static ServiceOperation Create { get; } = ServiceOperation.OfModel("videos.create", "videos", Resend.Never, Availability.V1Only);

    internal static ServiceOperation Get { get; } = Read("videos.get", "videos/{video id}");

    internal static ServiceOperation List { get; } = Read("videos.list", "videos");

    internal static ServiceOperation Delete { get; } = ServiceOperation.OfResource("videos.delete", RequestMethod.Delete, "videos/{video id}", Resend.Always, Availability.V1Only);

    internal static ServiceOperation Remix { get; } = ServiceOperation.OfResource("videos.remix", RequestMethod.Post, "videos/{video id}/remix", Resend.Never, Availability.V1Only);

    internal static ServiceOperation Download { get; } = Read("videos.content", "videos/{video id}/content");

    private static ServiceOperation Read(string name, string path) => ServiceOperation.OfResource(name, RequestMethod.Get, path, Resend.Always, Availability.V1Only);
}
