using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Settings;

/// <summary>The price table that <c>aoai prices --refresh</c> keeps in the user's folder, for all commands.</summary>
internal static class RefreshedPrices
{
    public static string PathIn(AppConsole console) => Path.Combine(console.UserFolder, "prices.json");

    /// <summary>Reads the table; null where there is none, or where the tool has come with a newer one since.</summary>
    public static PriceTable? Read(AppConsole console)
    {
        string path = PathIn(console);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            PriceTable table = PriceTable.Parse(InputFile.ReadBytes(path));
            return string.CompareOrdinal(table.AsOf, PriceTable.Default.AsOf) >= 0 ? table : null;
        }
        catch (JsonException)
        {
            throw new BadInputException($"The refreshed prices in '{path}' are damaged. Remove the file, or ask anew with 'aoai prices --refresh'.");
        }
    }

    /// <summary>Writes the table in one step: who is stopped halfway keeps the old one.</summary>
    public static void Write(AppConsole console, PriceTable table)
    {
        Directory.CreateDirectory(console.UserFolder);
        string written = Path.Combine(console.UserFolder, Path.GetRandomFileName());
        File.WriteAllBytes(written, table.ToUtf8Json());
        File.Move(written, PathIn(console), overwrite: true);
    }
}
