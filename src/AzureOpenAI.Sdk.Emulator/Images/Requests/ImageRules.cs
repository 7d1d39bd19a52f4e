using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Images.Requests;

/// <summary>Which parameters a family of models has, and which exclude each other.</summary>
internal static class ImageRules
{
    /// <summary>The fields that are numbers or flags when they come in a form.</summary>
    internal static readonly HashSet<string> Literals = ["n", "output_compression", "partial_images", "stream"];

    private static readonly string[] ForGptImageOnly
        = ["background", "output_format", "output_compression", "moderation", "partial_images", "input_fidelity"];

    internal static void Check(JsonElement root, ImageFamily family)
    {
        Fields.Text(root, "user");
        Fields.Choice(root, "moderation", "low", "auto");
        if (family.IsGptImage)
            CheckOutput(root);
        else if (Fields.Flag(root, "stream") is true)
            throw Unknown("stream");
        Refuse(root, family.IsGptImage ? ["response_format"] : ForGptImageOnly);
        if (!family.Styles)
            Refuse(root, "style");
        if (Fields.Find(root, "partial_images") is not null && Fields.Flag(root, "stream") is not true)
            throw Refusal.Request("The 'partial_images' parameter is only allowed when 'stream' is enabled.", "partial_images");
    }

    private static void CheckOutput(JsonElement root)
    {
        var format = Fields.Text(root, "output_format") ?? "png";
        if (format == "jpeg" && Fields.Text(root, "background") == "transparent")
        {
            throw Refusal.Request(
                "Transparent background is not supported for JPEG output format. Please use PNG or WEBP output format.", "background", "invalid_value");
        }

        if (format == "png" && Fields.Integer(root, "output_compression", 0, 100) < 100)
        {
            throw Refusal.Request(
                "Compression less than 100 is not supported for PNG output format.", "output_compression", "invalid_png_output_compression");
        }
    }

    private static void Refuse(JsonElement root, params string[] names)
    {
        foreach (var name in names)
        {
            if (Fields.Find(root, name) is not null)
                throw Unknown(name);
        }
    }

    private static Refusal Unknown(string name) => Refusal.Request($"Unknown parameter: '{name}'.", name, "unknown_parameter");
}
