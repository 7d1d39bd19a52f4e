using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>What is right in a media table.</summary>
internal static class MediaTableCheck
{
    private static readonly FactsRule s_price = FactsRules.Number(0, 100_000, "a negative or absurd price is a slip of the unit");
    private static readonly FactsRule s_tokens = FactsRules.Whole(0, 1_000_000, "no image or reply has so many tokens");
    private static readonly FactsRule s_pixels = FactsRules.Whole(1, 100_000, "no image that is sent is larger");

    private static readonly FactsShape s_input = new()
    {
        { "shortSide", s_pixels, "say how long the shorter side is made" }, { "tileSize", s_pixels, "say how large a tile is" }, { "base", s_tokens, "say what an image costs besides its tiles" },
        { "perTile", s_tokens, "say what a tile costs" }, { "highSquare", s_tokens }, { "highOther", s_tokens },
    };

    private static readonly FactsShape s_patches = new()
    {
        { "patchSize", s_pixels, "say how large a patch is" }, { "multiplier", FactsRules.Number(0.01m, 100, "a patch costs about a token"), "say what a patch costs" },
        { "published", s_tokens, "say what the size that is published costs" }, { "most", s_tokens, "say what an image costs at most" },
    };

    private static readonly FactsShape s_imagePrice = new()
    {
        { "sizes", FactsRules.Texts, "say which sizes cost this" }, { "low", s_price }, { "medium", s_price }, { "high", s_price }, { "standard", s_price }, { "hd", s_price },
    };

    private static readonly FactsShape s_prices = new()
    {
        { "textInput", s_price }, { "cachedTextInput", s_price }, { "textOutput", s_price }, { "audioInput", s_price }, { "cachedAudioInput", s_price },
        { "audioOutput", s_price }, { "imageInput", s_price }, { "cachedImageInput", s_price }, { "imageOutput", s_price },
    };

    private static readonly FactsShape s_model = new()
    {
        { "name", FactsRules.Text, "name the model" }, { "aliases", FactsRules.Texts }, { "versions", FactsRules.Texts },
        { "kind", FactsRules.OneOf("image", "transcription", "speech", "realtime"), "say image, transcription, speech or realtime" },
        { "encoding", FactsRules.OneOf([.. TextEncoding.Names]) }, { "encodingAssumed", FactsRules.Flag }, { "assumed", FactsRules.Flag },
        { "promptExtra", s_tokens }, { "partialImage", s_tokens }, { "maxOutput", s_tokens }, { "outputs", FactsRules.Map(FactsRules.List(s_tokens, 3)) },
        { "inputImage", s_input.Check }, { "outputSlack", s_tokens }, { "inputPatches", s_patches.Check }, { "prices", s_prices.Check }, { "imagePrices", FactsRules.List(s_imagePrice.Check, 1) },
        { "types", FactsRules.Texts }, { "notes", FactsRules.Texts }, { "onlyVersions", FactsRules.Flag }, { "maxCharacters", FactsRules.Whole(1, 10_000_000, "it is a number of characters") },
        { "perHour", s_price }, { "perMillionCharacters", s_price }, { "asOf", FactsRules.Date },
    };

    public static FactsShape Shape { get; } = new()
    {
        { "asOf", FactsRules.Date, "give the day of its facts" }, { "source", FactsRules.Text, "say where its facts are from" },
        { "currency", FactsRules.Text, "name it, as in USD" }, { "units", FactsRules.Text }, { "sources", FactsRules.Map(FactsRules.Text) },
        { "models", FactsRules.List(s_model.Check, 1), "list the models" },
    };

    public static void Check(JsonElement root, List<FactsProblem> problems)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int index = 0;
        foreach (JsonElement row in root.Items("models"))
        {
            foreach ((string full, _) in MediaTable.NamesOf(row).Where(name => !names.Add(name.Full)))
            {
                problems.Add(new($"$.models[{index}]", $"The media table has '{FactsPlace.Short(full)}' twice. Keep one row of it."));
            }

            index++;
        }
    }
}
