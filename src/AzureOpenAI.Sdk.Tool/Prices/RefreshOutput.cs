using AzureOpenAI.Sdk.Estimation.Pricing.Retail;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Prices;

/// <summary>Shows what a refresh changed, for people and for programs.</summary>
internal static class RefreshOutput
{
    private const int MostMeters = 10;

    public static void Write(AppConsole console, PriceRefresh refresh, int meters)
    {
        if (refresh.Changes.Count > 0)
        {
            TextTable table = new TextTable("Model", "Hosting", "Region", "Tokens", "Before", "Now").Right(4, 5);
            foreach (PriceChange change in refresh.Changes)
            {
                table.Add(change.Model, change.DeploymentType.ToString(), change.Region, change.Tokens, Number.Price(change.Before), Number.Price(change.After));
            }

            table.Write(console);
            console.Out.WriteLine();
        }

        console.Out.WriteLine($"Of {Number.Of(meters)} meters: changed prices {Number.Of(refresh.Changes.Count)}, confirmed {Number.Of(refresh.Confirmed)}, meters not known {Number.Of(refresh.UnknownMeters.Count)}.");
        foreach (string meter in refresh.UnknownMeters.Take(MostMeters))
        {
            console.Out.WriteLine($"- {meter}");
        }

        if (refresh.UnknownMeters.Count > MostMeters)
        {
            console.Out.WriteLine("- and more: --json lists all");
        }

        console.Out.WriteLine($"Kept in {RefreshedPrices.PathIn(console)}; table of {refresh.Table.AsOf}, sha256 {refresh.Table.Hash[..12]}….");
    }

    public static void WriteJson(AppConsole console, PriceRefresh refresh, int meters)
        => JsonOutput.Write(console, json =>
        {
            json.WriteString("asOf", refresh.Table.AsOf);
            json.WriteString("hash", refresh.Table.Hash);
            json.WriteNumber("meters", meters);
            json.WriteNumber("confirmed", refresh.Confirmed);
            json.WriteList("changes", refresh.Changes, change =>
            {
                json.WriteString("model", change.Model);
                json.WriteString("deploymentType", change.DeploymentType.ToString());
                json.WriteString("region", change.Region);
                json.WriteString("tokens", change.Tokens);
                json.WriteAmount("before", change.Before);
                json.WriteAmount("after", change.After);
            });
            json.WriteTexts("unknownMeters", refresh.UnknownMeters);
        });
}
