using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Images.Requests;

/// <summary>What a request for pictures asks for, read and checked.</summary>
internal sealed record ImageRequest
{
    internal required ImageFamily Family { get; init; }

    internal required string Prompt { get; init; }

    internal required int Count { get; init; }

    internal required PictureSize Size { get; init; }

    internal required string Quality { get; init; }

    internal required string Style { get; init; }

    internal required bool IsTransparent { get; init; }

    /// <summary>Gets the kind of file: png, jpeg or webp.</summary>
    internal required string Format { get; init; }

    /// <summary>Gets how good a JPEG is, up to 100.</summary>
    internal required int Compression { get; init; }

    /// <summary>Gets a value indicating whether the pictures are kept at an address rather than sent along.</summary>
    internal required bool AtAddress { get; init; }

    /// <summary>Gets how many unfinished pictures a stream sends first; null when the reply is not to be streamed.</summary>
    internal required int? PartialImages { get; init; }

    /// <summary>Gets a value indicating whether input images are to be followed closely.</summary>
    internal required bool HasHighFidelity { get; init; }

    /// <summary>Gets the pictures to work on: none to make a new one.</summary>
    internal IReadOnlyList<InputImage> Images { get; init; } = [];

    internal InputImage? Mask { get; init; }

    /// <param name="root">The fields.</param>
    /// <param name="model">Who paints.</param>
    /// <param name="needsPrompt">Whether there must be a text: a variation has none.</param>
    /// <exception cref="Refusal">400: something in the request is wrong.</exception>
    internal static ImageRequest Read(JsonElement root, ServedModel model, bool needsPrompt = true)
    {
        var family = ImageFamily.Of(model.Name);
        ImageRules.Check(root, family);
        var format = Fields.Choice(root, "output_format", "png", "jpeg", "webp") ?? "png";
        var streams = Fields.Flag(root, "stream") is true;
        return new()
        {
            Family = family,
            Prompt = needsPrompt ? ReadPrompt(root, family) : "",
            Count = Fields.Integer(root, "n", 1, family.MostImages) ?? 1,
            Size = PictureSize.Read(Fields.Text(root, "size"), family, model.Name),
            Quality = Fields.Choice(root, "quality", family.Qualities) is { } quality and not "auto" ? quality : family.UsualQuality,
            Style = Fields.Choice(root, "style", "vivid", "natural") ?? "vivid",
            IsTransparent = Fields.Choice(root, "background", "transparent", "opaque", "auto") == "transparent",
            Format = format,
            Compression = Fields.Integer(root, "output_compression", 0, 100) ?? 100,
            AtAddress = !family.IsGptImage && Fields.Choice(root, "response_format", "url", "b64_json") is null or "url",
            PartialImages = streams ? Fields.Integer(root, "partial_images", 0, 3) ?? 0 : null,
            HasHighFidelity = Fields.Choice(root, "input_fidelity", "high", "low") == "high",
        };
    }

    private static string ReadPrompt(JsonElement root, ImageFamily family)
    {
        var prompt = Fields.Text(root, "prompt") ?? throw Fields.Missing("prompt");
        Fields.CheckLength("prompt", prompt, 1, family.LongestPrompt);
        return prompt;
    }
}
