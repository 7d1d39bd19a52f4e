using AzureOpenAI.Sdk.Emulator.Chat.Requests;

namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>Says which images came along: the emulator sees their size, not what they show.</summary>
internal static class ImageReply
{
    internal static string Describe(IReadOnlyList<ImagePart> images)
    {
        if (images.Count == 0)
            return "";

        var sizes = images.Select(image => image.Width is null ? "at an address" : FormattableString.Invariant($"{image.Width}×{image.Height}"));
        return $"I received {images.Count} {(images.Count == 1 ? "image" : "images")} ({string.Join(", ", sizes)}).";
    }
}
