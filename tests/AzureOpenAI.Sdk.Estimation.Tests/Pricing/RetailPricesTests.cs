using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Estimation.Pricing.Retail;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Estimation.Tests.Pricing;

/// <summary>The public price list: pages of its shape, its odd names, and a table brought up to date.</summary>
public sealed class RetailPricesTests
{
    private static readonly DateTimeOffset s_today = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Pages_are_followed_and_their_prices_read()
    {
        var list = new PriceList(
            (200, Page("""{"meterName":"gpt 4.1 Inp glbl Tokens","retailPrice":0.002,"unitOfMeasure":"1K","armRegionName":"eastus2","productName":"Azure OpenAI","currencyCode":"USD","effectiveStartDate":"2025-05-01T00:00:00Z","type":"Consumption","tierMinimumUnits":0}""", "https://prices.test/api/retail/prices?$skip=1000")),
            (200, Page("""{"meterName":"5.4 opt Gl 1M Tokens","retailPrice":15,"unitOfMeasure":"1M","armRegionName":"eastus2"}""", null)));

        List<RetailMeter> meters = await ReadAsync(list);

        Assert.That(meters.Select(meter => (meter.MeterName, meter.RetailPrice)), Is.EqualTo(new[] { ("gpt 4.1 Inp glbl Tokens", 0.002m), ("5.4 opt Gl 1M Tokens", 15m) }));
        Assert.That(list.Asked[0].Query, Does.Contain("currencyCode='USD'").And.Contain("eastus2"));
        Assert.That(list.Asked[1].Query, Is.EqualTo("?$skip=1000"));
    }

    [Test]
    public async Task A_busy_list_is_asked_again()
    {
        var list = new PriceList((429, ""), (503, ""), (200, Page("", null)));

        Assert.That(await ReadAsync(list), Is.Empty);
        Assert.That(list.Asked, Has.Count.EqualTo(3));
    }

    [TestCase(404, "{}", "404")]
    [TestCase(200, "<html>", "no JSON")]
    [TestCase(200, """{"Items":[],"NextPageLink":"https://elsewhere.test/x"}""", "another host")]
    [TestCase(200, """{"Items":[],"NextPageLink":"http://prices.test/x"}""", "another host")]
    public void What_is_wrong_with_the_list_is_said(int status, string body, string said)
        => Assert.That(() => ReadAsync(new PriceList((status, body))), Throws.TypeOf<RetailPricesException>().With.Message.Contains(said));

    [Test]
    public void A_region_is_a_word()
        => Assert.That(() => ReadAsync(new PriceList(), "x' or 1 eq 1"), Throws.ArgumentException);

    [TestCase("gpt-35-turbo16K-0125 Inp-glbl Tokens", "gpt-35-turbo", "0125", "Input", "GlobalStandard")]
    [TestCase("gpt-35-turbo-16K-0125 Output-regional Tokens", "gpt-35-turbo", "0125", "Output", "Standard")]
    [TestCase("gpt-4-turbo128K Inp-glbl Tokens", "gpt-4-turbo", null, "Input", "GlobalStandard")]
    [TestCase("gpt 4o mini0718 BatchOutp DataZone Tokens", "gpt-4o-mini", "0718", "Output", "DataZoneBatch")]
    [TestCase("gpt 4.1 nano cached Inp DZone Tokens", "gpt-4.1-nano", null, "CachedInput", "DataZoneStandard")]
    [TestCase("o4-mini 0416 cached Inp DataZone Tokens", "o4-mini", "0416", "CachedInput", "DataZoneStandard")]
    [TestCase("GPT 5 Batch Inpt cchd Dzone 1M Tokens", "gpt-5", null, "CachedInput", "DataZoneBatch")]
    [TestCase("5.6 sol ShortCo Cd Wr Std Gl 1M Tokens", "gpt-5.6-sol", null, "CacheWrite", "GlobalStandard")]
    [TestCase("6-sol ShortCo Inp Std Gl 1M Tokens", "gpt-6-sol", null, "Input", "GlobalStandard")]
    [TestCase("embedding-ada-glbl Tokens", "text-embedding-ada-002", null, "Input", "GlobalStandard")]
    [TestCase("text-embedding-3-small-regional Tokens", "text-embedding-3-small", null, "Input", "Standard")]
    public void Names_are_read_in_all_their_spellings(string meter, string model, string? day, string tokens, string type)
    {
        Assert.That(MeterName.TryParse(meter, out MeterName? name), Is.True);
        Assert.That((name!.Model, name.MonthDay, name.Direction.ToString(), name.Type.ToString()), Is.EqualTo((model, day, tokens, type)));
    }

    [TestCase("gpt 4.1 ft Inp glbl Tokens")]
    [TestCase("5.6 sol LongCo Inp Std Gl 1M Tokens")]
    [TestCase("5.4 pp inp Gl 1M Tokens")]
    [TestCase("Provisioned Managed Global Unit")]
    [TestCase("")]
    public void Other_meters_are_left_out(string meter) => Assert.That(MeterName.TryParse(meter, out _), Is.False);

    [Test]
    public void All_meters_that_the_facts_name_lead_to_their_model_and_hosting()
    {
        JsonNode facts = JsonNode.Parse(File.ReadAllText(SharedFacts.RequirePath("facts/prices.json")))!;
        var wrong = new List<string>();
        int count = 0;
        foreach (JsonNode row in facts["token_prices"]!.AsArray().OfType<JsonNode>().Where(static row => row["meters"] is not null))
        {
            foreach ((string type, JsonNode? names) in row["meters"]!.AsObject().Where(static one => one.Value is JsonArray))
            {
                foreach (string meter in names!.AsArray().Select(static name => ((string?)name)?.Split(" (")[0]).OfType<string>())
                {
                    count++;
                    // The facts list the version of gpt-4 that is called turbo under gpt-4.
                    bool isRead = MeterName.TryParse(meter, out MeterName? name) && name.Type.ToString() == type && name.Model.Replace("gpt-4-turbo", "gpt-4", StringComparison.Ordinal) == (string?)row["model"];
                    wrong.AddRange(isRead ? [] : [$"{meter} → {name}"]);
                }
            }
        }

        Assert.That(count, Is.GreaterThan(150));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Prices_are_brought_up_to_date_and_what_changed_is_told()
    {
        PriceRefresh refresh = PriceRefresh.Apply(PriceTable.Default,
        [
            Meter("gpt 4.1 Inp glbl Tokens", 0.0018m, "1K"),
            Meter("gpt 4.1 Outp glbl Tokens", 0.008m, "1K"),
            Meter("gpt 4.1 Inp regnl Tokens", 0.003m, "1K", "swedencentral"),
            Meter("gpt 4.1 Inp glbl Tokens", 0.001m, "1K", from: s_today.AddDays(5)),
            Meter("gpt 9 Inp glbl Tokens", 1m, "1M"),
        ], s_today);

        Assert.That(refresh.Changes, Does.Contain(new PriceChange("gpt-4.1", DeploymentType.GlobalStandard, "", "Input", 2m, 1.8m)));
        Assert.That((refresh.Confirmed, refresh.UnknownMeters.Single()), Is.EqualTo((1, "gpt 9 Inp glbl Tokens")));
        Assert.That(refresh.Table.TryGetPrice("gpt-4.1", null, DeploymentType.GlobalStandard, null, out TokenPrice? price), Is.True);
        Assert.That((price!.Input, price.Output, price.CachedInput, price.Source, price.AsOf), Is.EqualTo((1.8m, 8m, 0.5m, "Azure Retail Prices API", "2026-11-24")));
        Assert.That(refresh.Table.TryGetPrice("gpt-4.1", null, DeploymentType.Standard, "swedencentral", out TokenPrice? swedish), Is.True);
        Assert.That(swedish!.Input, Is.EqualTo(3m));
        Assert.That(refresh.Table.TryGetPrice("gpt-4.1", null, DeploymentType.DataZoneStandard, null, out TokenPrice? zone), Is.True);
        Assert.That(zone!.Input, Is.EqualTo(2.2m));
    }

    [Test]
    public void A_list_that_says_the_same_changes_nothing()
    {
        PriceRefresh refresh = PriceRefresh.Apply(PriceTable.Default, [Meter("gpt 4.1 Inp glbl Tokens", 2m, "1M")], s_today);

        Assert.That((refresh.Changes.Count, refresh.Table.Hash), Is.EqualTo((0, PriceTable.Default.Hash)));
    }

    [Test]
    public void A_list_of_another_currency_or_of_nothing_known_is_refused()
    {
        RetailMeter euro = Meter("gpt 4.1 Inp glbl Tokens", 2m, "1M");
        euro.Currency = "EUR";

        Assert.That(() => PriceRefresh.Apply(PriceTable.Default, [euro], s_today), Throws.ArgumentException.With.Message.Contains("EUR"));
        Assert.That(() => PriceRefresh.Apply(PriceTable.Default, [Meter("x", 1m, "1M")], s_today), Throws.ArgumentException.With.Message.Contains("renamed"));
    }

    private static RetailMeter Meter(string name, decimal price, string unit, string region = "eastus2", DateTimeOffset? from = null)
        => new() { MeterName = name, RetailPrice = price, UnitOfMeasure = unit, Region = region, Currency = "USD", EffectiveFrom = from ?? s_today.AddDays(-30) };

    private static string Page(string item, string? next) => $$"""{"Items":[{{item}}],"NextPageLink":{{(next is null ? "null" : $"\"{next}\"")}},"Count":1}""";

    private static async Task<List<RetailMeter>> ReadAsync(PriceList list, string region = "eastus2")
    {
        using var http = new HttpClient(list);
        var client = new RetailPricesClient(http, new Uri("https://prices.test/api/retail/prices")) { Delay = static (_, _) => Task.CompletedTask };
        var meters = new List<RetailMeter>();
        await foreach (RetailMeter meter in client.GetMetersAsync(region))
        {
            meters.Add(meter);
        }

        return meters;
    }

    private sealed class PriceList(params (int Status, string Body)[] pages) : HttpMessageHandler
    {
        public List<Uri> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (int status, string body) = pages[Asked.Count];
            Asked.Add(new Uri(Uri.UnescapeDataString(request.RequestUri!.AbsoluteUri)));
            return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        }
    }
}
