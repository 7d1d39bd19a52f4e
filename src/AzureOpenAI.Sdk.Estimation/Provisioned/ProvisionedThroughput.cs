using System.Globalization;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Provisioned;

/// <summary>Reckons how many provisioned throughput units a load needs.</summary>
/// <remarks>
/// The rule of Azure's documents (2026-09-23): input × (1 − cached share) + weight × output, a minute, divided by what a unit does, and
/// rounded up to what can be bought. Input from the cache is free, but for models that give it a weight.
/// </remarks>
public static class ProvisionedThroughput
{
    private const int UsualMinimum = 15;
    private const int UsualStep = 5;
    private const int MinutesPerHour = 60;

    /// <summary>Reckons the units.</summary>
    /// <param name="model">The model's name, such as <c>gpt-4.1</c>.</param>
    /// <param name="load">The load at its peak.</param>
    /// <param name="type">How it is hosted; null for <c>GlobalProvisionedManaged</c>. Others are <c>DataZoneProvisionedManaged</c> and <c>ProvisionedManaged</c>.</param>
    /// <param name="region">The region, for regional prices; <c>eu</c> or <c>apac</c> for a data zone there.</param>
    /// <param name="table">The facts; null for those that come with this package.</param>
    /// <param name="prices">The prices of tokens to compare with; null for those that come with this package.</param>
    /// <returns>The units, their price, and each step.</returns>
    /// <exception cref="UnknownModelException">What a unit does for the model is not known.</exception>
    /// <exception cref="ArgumentException">A number of the load is negative, or a share above 1.</exception>
    public static ProvisionedSize Size(string model, ProvisionedLoad load, DeploymentType? type = null, string? region = null, ProvisionedTable? table = null, PriceTable? prices = null)
    {
        Check(Require.NotNull(load));
        table ??= ProvisionedTable.Default;
        JsonElement row = table.Get(Require.NotEmpty(model));
        DeploymentType hosted = type ?? new("GlobalProvisionedManaged");
        List<string> steps = [];
        double perRequest = Weigh(row, load, steps);
        double weighed = perRequest * load.RequestsPerMinute;
        double perUnit = (double)row.Decimal("inputTpm")!.Value;
        double exact = weighed / perUnit;
        (int least, int step) = Sold(row, hosted);
        int units = exact <= 0 ? 0 : (int)Math.Min(int.MaxValue, Math.Max(least, Math.Ceiling(Math.Round(exact, 9) / step) * step));
        steps.Add(Text($"{load.RequestsPerMinute:#,0.##} requests a minute × {perRequest:#,0.##} = {weighed:#,0.##} weighed tokens a minute"));
        steps.Add(Text($"÷ {perUnit:#,0} a unit = {exact:#,0.00} units; at least {least}, in steps of {step}: {units:#,0}"));
        return new()
        {
            Model = model,
            DeploymentType = hosted,
            WeighedTokensPerMinute = weighed,
            ExactUnits = exact,
            Units = units,
            HourlyCost = table.HourlyPrice(hosted, region) * units,
            ReservedMonthlyCost = table.Reservation(hosted, "month") * units,
            ReservedYearlyCost = table.Reservation(hosted, "year") * units,
            HourlyByToken = ByToken(model, load, prices ?? PriceTable.Default),
            Steps = steps,
            Currency = table.Currency,
            AsOf = table.AsOf,
        };
    }

    private static double Weigh(JsonElement row, ProvisionedLoad load, List<string> steps)
    {
        JsonElement? dearer = row.Member("longContext") is { } longContext && load.InputTokens > (double)(longContext.Decimal("above") ?? decimal.MaxValue) ? longContext : null;
        double Weight(string name, string longName, double usual) => (double)(dearer?.Decimal(longName) ?? row.Decimal(name) ?? (decimal)usual);
        double input = Weight("inputWeight", "input", 1), cached = Weight("cachedWeight", "cached", 0), written = Weight("cacheWriteWeight", "cacheWrite", input), output = Weight("outputWeight", "output", 1);
        double image = (double)(row.Decimal("imageInputWeight") ?? 1);
        double fresh = load.InputTokens * (1 - load.CachedShare - load.CacheWriteShare);
        double sum = (fresh * input) + (load.InputTokens * load.CachedShare * cached) + (load.InputTokens * load.CacheWriteShare * written) + (load.ImageInputTokens * image) + (load.OutputTokens * output);
        steps.Add(Text($"{load.InputTokens:#,0.##} input tokens, {load.CachedShare:0.##%} from the cache; {load.OutputTokens:#,0.##} output tokens, each as {output:0.##} of input: {sum:#,0.##} weighed tokens a request"));
        return sum;
    }

    private static (int Least, int Step) Sold(JsonElement row, DeploymentType type)
    {
        bool isRegional = type == DeploymentType.ProvisionedManaged;
        int[] own = [.. row.Items(isRegional ? "regional" : "global").Select(static one => one.GetInt32())];
        return own.Length == 2 ? (own[0], own[1]) : (UsualMinimum, UsualStep);
    }

    private static decimal? ByToken(string model, ProvisionedLoad load, PriceTable prices)
    {
        if (!prices.TryGetPrice(model, null, DeploymentType.GlobalStandard, null, out TokenPrice? price))
        {
            return null;
        }

        decimal input = (decimal)load.InputTokens, cached = input * (decimal)load.CachedShare, written = input * (decimal)load.CacheWriteShare;
        decimal request = ((input - cached - written) * price.Input) + (cached * (price.CachedInput ?? price.Input)) + (written * (price.CacheWrite ?? price.Input)) + ((decimal)load.OutputTokens * (price.Output ?? 0));
        return request * (decimal)load.RequestsPerMinute * MinutesPerHour / 1_000_000;
    }

    private static void Check(ProvisionedLoad load)
    {
        bool isSound = new[] { load.RequestsPerMinute, load.InputTokens, load.OutputTokens, load.ImageInputTokens }.All(static number => number is >= 0 and < 1e12)
            && load.CachedShare is >= 0 and <= 1 && load.CacheWriteShare is >= 0 and <= 1 && load.CachedShare + load.CacheWriteShare <= 1;
        if (!isSound)
        {
            throw new ArgumentException("A load has numbers that are not negative, and shares from 0 to 1 that are not above 1 together.", nameof(load));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
