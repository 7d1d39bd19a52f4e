using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Estimate;

/// <summary>Shows an estimate: a line for each part, then the money, then what to know about both.</summary>
internal static class EstimateOutput
{
    public static void Write(AppConsole console, RequestEstimate estimate)
    {
        console.Out.WriteLine($"{estimate.Model}, {estimate.Encoding}");
        console.Out.WriteLine();
        WriteParts(console, estimate);
        console.Out.WriteLine();
        WriteMoney(console, estimate);
        WriteRemarks(console, estimate);
    }

    private static void WriteParts(AppConsole console, RequestEstimate estimate)
    {
        TextTable table = new TextTable("Part", "Tokens", "Range", "Exactness", "Cost").Right(1, 2, 4);
        foreach (EstimatePart part in estimate.Parts)
        {
            string label = part.Detail is { } detail ? $"{part.Label} ({detail})" : part.Label;
            table.Add(label, Number.Of(part.Tokens), Number.Of(part.Range), Name(part.Exactness), PartCost(part, estimate.Cost));
        }

        table.AddStrong("Input", Number.Of(estimate.InputTokens.Expected), Number.Of(estimate.InputTokens), Name(estimate.Exactness), Number.Money(estimate.Cost?.Input, estimate.Cost?.Currency ?? ""));
        table.Write(console);
    }

    private static void WriteMoney(AppConsole console, RequestEstimate estimate)
    {
        if (estimate.Cost is not { } cost)
        {
            console.Out.WriteLine($"No cost: {estimate.CostReason}");
            return;
        }

        TextTable table = new TextTable("Money", "At least", "Expected", "At most").Right(1, 2, 3);
        table.Add("Input", Number.Money(cost.InputLower), Number.Money(cost.Input), Number.Money(cost.InputUpper));
        table.Add($"Output ({OutputText(estimate)})", "–", "–", cost.MaxOutput is { } output ? Number.Money(output) : "–");
        table.AddStrong($"In all, {cost.Currency}", Number.Money(cost.InputLower), "–", cost.Max is { } most ? Number.Money(most) : "–");
        table.Write(console);
        console.Out.WriteLine();
        // Images and sound have several prices: their lines say more than one price of text would.
        if (cost.Price is { } price && estimate.OutputTokens is null)
        {
            console.Out.WriteLine($"{cost.DeploymentType}: {Number.Price(price.Input)} {cost.Currency} a million tokens in"
                + (price.CachedInput is { } cached ? $", {Number.Price(cached)} from the cache" : "")
                + (price.Output is { } reply ? $", {Number.Price(reply)} out" : "") + $"; prices of {cost.PriceAsOf}.");
            return;
        }

        foreach (CostLine line in cost.Lines)
        {
            console.Out.WriteLine(FormattableString.Invariant($"{line.Label}: {line.LowerQuantity:#,0.##} to {line.UpperQuantity:#,0.##} × {line.UnitPrice:0.#########} {cost.Currency} a {line.Unit}"));
        }

        console.Out.WriteLine($"{cost.DeploymentType}; prices of {cost.PriceAsOf}.");
    }

    private static string OutputText(RequestEstimate estimate)
        => estimate.OutputTokensUpperBound is { } most ? $"at most {Number.Of(most)} tokens" : "not known";

    private static void WriteRemarks(AppConsole console, RequestEstimate estimate)
    {
        if (estimate.InputTokenLimit is { } limit)
        {
            console.Out.WriteLine(estimate.FitsModel == true
                ? $"Fits: {Number.Of(limit)} tokens may go in."
                : $"Does not fit: only {Number.Of(limit)} tokens may go in.");
        }

        foreach (string remark in estimate.ExactnessReasons.Concat(estimate.Warnings).Concat(estimate.Cost?.Notes ?? []))
        {
            console.Out.WriteLine($"- {remark}");
        }
    }

    private static string PartCost(EstimatePart part, CostEstimate? cost)
        => cost is null || part.Cost is not { } money ? "–" : Number.Money(money, cost.Currency);

    internal static string Name(Exactness exactness) => exactness switch
    {
        Exactness.Exact => "exact",
        Exactness.Fitted => "fitted",
        _ => "bound",
    };
}
