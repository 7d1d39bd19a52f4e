using System.Reflection;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Emulator.Images.Requests;

/// <summary>What a family of image models takes, and what it bills. The data are in image-models.json.</summary>
internal sealed record ImageFamily
{
    private static readonly Lazy<ImageModels> Table = new(Load);

    public required string Name { get; init; }

    public required string[] Sizes { get; init; }

    /// <summary>Gets the size that is taken when none is asked for.</summary>
    public required string UsualSize { get; init; }

    public required string[] Qualities { get; init; }

    public required string UsualQuality { get; init; }

    public required int MostImages { get; init; }

    /// <summary>Gets how many characters a prompt may have.</summary>
    public required int LongestPrompt { get; init; }

    public bool Edits { get; init; }

    public bool Variations { get; init; }

    public bool Styles { get; init; }

    public bool IsGptImage { get; init; }

    /// <summary>Gets what an image costs in tokens, by quality and shape; empty where images are billed by the piece.</summary>
    public Dictionary<string, ShapeTokens> Tokens { get; init; } = [];

    internal static ImageModels Facts => Table.Value;

    internal static ImageFamily Of(string model)
        => Array.Find(Facts.Families, family => model.StartsWith(family.Name, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"image-models.json has no family for '{model}'.");

    private static ImageModels Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("image-models.json")!;
        return JsonSerializer.Deserialize<ImageModels>(stream, JsonSerializerOptions.Web)!;
    }
}
