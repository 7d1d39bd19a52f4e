using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Estimation.Pricing.Retail;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Prices;

/// <summary>Brings the tool's prices up to date with Azure's public list, and keeps them for all commands.</summary>
internal static class PricesRefreshing
{
    public static async Task RunAsync(AppConsole console, string region, bool isJson, CancellationToken cancellationToken)
    {
        var meters = new List<RetailMeter>();
        using var network = new HttpClient(console.Network ?? new SocketsHttpHandler(), disposeHandler: console.Network is null) { Timeout = TimeSpan.FromSeconds(60) };
        await foreach (RetailMeter meter in new RetailPricesClient(network).GetMetersAsync(region, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            meters.Add(meter);
        }

        PriceRefresh refresh = Apply(meters, console.Clock.GetUtcNow());
        RefreshedPrices.Write(console, refresh.Table);
        if (isJson)
        {
            RefreshOutput.WriteJson(console, refresh, meters.Count);
        }
        else
        {
            RefreshOutput.Write(console, refresh, meters.Count);
        }
    }

    // The list is not the user's input: that it makes no sense is a failed run.
    private static PriceRefresh Apply(List<RetailMeter> meters, DateTimeOffset today)
    {
        try
        {
            return PriceRefresh.Apply(PriceTable.Default, meters, today);
        }
        catch (ArgumentException failure)
        {
            throw new RunFailedException(FailureReport.WithoutParameter(failure));
        }
        catch (JsonException failure)
        {
            throw new RunFailedException(failure.Message);
        }
    }
}
