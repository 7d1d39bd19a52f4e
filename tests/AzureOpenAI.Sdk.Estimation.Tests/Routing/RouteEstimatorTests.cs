using Azure;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Estimation.Routing;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Estimation.Tests.Routing;

/// <summary>The router reserves counted tokens, and takes the cheapest deployment.</summary>
public sealed class RouteEstimatorTests
{
    private static readonly RouteEstimator Estimator = new(new TokenEstimator(new() { Deployments = { ["mine"] = "gpt-4o" } }));

    [Test]
    public void A_request_is_counted_and_what_can_not_be_is_left_to_the_router()
    {
        byte[] chat = """{"messages":[{"role":"user","content":"Hello"}]}"""u8.ToArray();

        Assert.That(Estimator.EstimateInputTokens("chat/completions", "mine", chat), Is.EqualTo(8));
        Assert.That(Estimator.EstimateInputTokens("chat/completions", "unknown-model", chat), Is.Null);
        Assert.That(Estimator.EstimateInputTokens("teapots", "mine", chat), Is.Null);
        Assert.That(Estimator.EstimateInputTokens("chat/completions", "mine", "nonsense"u8.ToArray()), Is.Null);
    }

    [TestCase(DeploymentKind.Provisioned, null, 0)]
    [TestCase(DeploymentKind.Standard, null, 4.375)]
    [TestCase(DeploymentKind.DataZone, null, 4.8125)]
    [TestCase(DeploymentKind.Batch, null, 2.1875)]
    public void A_deployment_has_the_price_of_its_kind(DeploymentKind kind, string? region, double price)
    {
        var deployment = new RouteDeployment(new Uri("https://a.openai.azure.com"), "d", new AzureKeyCredential("k")) { Kind = kind, Region = region };

        // gpt-4o: 2.5 in and 10 out, three to one; a data zone costs a tenth more, a batch half.
        Assert.That(Estimator.PriceOf("mine", deployment), Is.EqualTo((decimal)price));
        Assert.That(Estimator.PriceOf("unknown-model", deployment), Is.EqualTo(kind == DeploymentKind.Provisioned ? 0m : null));
    }

    [Test]
    public async Task The_cheapest_deployment_with_room_is_taken_and_its_quota_is_reserved_by_tokens()
    {
        var service = new FakeService().Reply(200, Answer);
        var options = new AzureOpenAIClientOptions { Transport = new AzureOpenAITransport(service) };
        options.Routes.Estimator = Estimator;
        options.Routes.Prices = Estimator;
        options.Routes.Models["mine"] = new ModelRoute(new RouteTier(Deployment("zone", DeploymentKind.DataZone), Deployment("global", DeploymentKind.Standard))) { Strategy = RouteStrategy.LowestCost };
        var client = new AzureOpenAIClient(options);

        await client.GetChatClient("mine").CompleteAsync(new ChatOptions("Hello") { MaxCompletionTokens = 10 });

        Assert.That(service.Requests[^1].Uri.Host, Is.EqualTo("global.openai.azure.com"));
        Assert.That(client.Router!.GetStatus()[0].Tiers.SelectMany(static tier => tier).Single(static one => one.Label == "global").TokensUsed, Is.EqualTo(18));
    }

    private const string Answer = """{"id":"c","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}]}""";

    private static RouteDeployment Deployment(string host, DeploymentKind kind)
        => new(new Uri($"https://{host}.openai.azure.com"), "gpt-4o", new AzureKeyCredential("k")) { Kind = kind, Label = host, TokensPerMinute = 1_000 };
}
