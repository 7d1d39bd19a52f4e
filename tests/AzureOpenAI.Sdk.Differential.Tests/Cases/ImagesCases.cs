using AzureOpenAI.Sdk.Images;
using OpenAI;
using Peer = OpenAI.Images;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

internal static class ImagesCases
{
    private const string Reply = """{"created":1,"data":[{"b64_json":"AAAA"}]}""";

    private static byte[] Png => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVQYV2NgAAIAAAUAAarVyFEAAAAASUVORK5CYII=");

    internal static IEnumerable<WireCase> All =>
    [
        new("images.plain", peer => Peers(peer).GenerateImageAsync("A raccoon"), ours => Ours(ours).GenerateAsync("A raccoon"), Reply),
        new(
            "images.settings",
            peer => Peers(peer).GenerateImageAsync("A raccoon", new Peer.ImageGenerationOptions
            {
                Size = Peer.GeneratedImageSize.W1024xH1024,
                Quality = Peer.GeneratedImageQuality.Standard,
                Style = Peer.GeneratedImageStyle.Vivid,
                ResponseFormat = Peer.GeneratedImageFormat.Bytes,
                EndUserId = "visitor-1",
            }),
            ours => Ours(ours).GenerateAsync(new ImagesOptions("A raccoon")
            {
                Size = GeneratedImageSize.Square1024,
                Quality = GeneratedImageQuality.Standard,
                Style = GeneratedImageStyle.Vivid,
                ResponseFormat = GeneratedImageDelivery.Bytes,
                User = "visitor-1",
            }),
            Reply),
        new("images.many", peer => Peers(peer).GenerateImagesAsync("A raccoon", 2), ours => Ours(ours).GenerateAsync(new ImagesOptions("A raccoon") { N = 2 }), Reply),
        new(
            "images.edit",
            peer => Peers(peer).GenerateImageEditAsync(new MemoryStream(Png), "point.png", "A hat", new MemoryStream(Png), "mask.png", new Peer.ImageEditOptions { Size = Peer.GeneratedImageSize.W512xH512, EndUserId = "visitor-1" }),
            ours => Ours(ours).EditAsync(new ImagesEditOptions("A hat", FileContent.FromBytes(Png, "point.png"))
            {
                MaskFile = FileContent.FromBytes(Png, "mask.png"),
                Size = GeneratedImageSize.Square512,
                User = "visitor-1",
            }),
            Reply) { IsPreview = true },
        new(
            "images.variation",
            peer => Peers(peer).GenerateImageVariationsAsync(new MemoryStream(Png), "point.png", 2, new Peer.ImageVariationOptions { Size = Peer.GeneratedImageSize.W256xH256, ResponseFormat = Peer.GeneratedImageFormat.Uri, EndUserId = "visitor-1" }),
            ours => Ours(ours).CreateVariationAsync(new ImagesVariationOptions(FileContent.FromBytes(Png, "point.png"))
            {
                N = 2,
                Size = GeneratedImageSize.Square256,
                ResponseFormat = GeneratedImageDelivery.Url,
                User = "visitor-1",
            }),
            Reply) { IsOfV1Alone = true },
    ];

    private static Peer.ImageClient Peers(OpenAIClient client) => client.GetImageClient("dall-e-3");

    private static ImagesClient Ours(AzureOpenAIClient client) => client.GetImagesClient("dall-e-3");
}
