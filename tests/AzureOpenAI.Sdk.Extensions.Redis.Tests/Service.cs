using System.Globalization;
using System.Net;
using System.Text;
using Azure;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>A service that answers every call in the same way, and a client of it that shares its quota.</summary>
internal sealed class Service(Func<HttpResponseMessage> answer) : HttpMessageHandler
{
    internal const string Key = "key-0123456789";
    internal const string Deployment = "gpt-of-the-shop";

    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    public AzureOpenAIClient Client(IQuotaCoordinator coordinator, Action<ModelRoute>? with = null)
    {
        var options = new AzureOpenAIClientOptions { Transport = new AzureOpenAITransport(this), Retry = { MaxRetries = 0 } };
        var route = new ModelRoute(new RouteTier(new RouteDeployment(new Uri("https://unit.openai.azure.com"), Deployment, new AzureKeyCredential(Key)) { TokensPerMinute = 100_000, RequestsPerMinute = 600 }))
        {
            MaxQueueWait = TimeSpan.Zero,
        };
        with?.Invoke(route);
        options.Routes.Models["m"] = route;
        options.Routes.Coordinator = coordinator;
        options.Routes.Estimator = new Flat();
        return new AzureOpenAIClient(options);
    }

    public static HttpResponseMessage Chat() => new(HttpStatusCode.OK) { Content = new StringContent(Replies.Chat, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Throttled(TimeSpan time) => new(HttpStatusCode.TooManyRequests)
    {
        Content = new StringContent(Replies.TooManyRequests, Encoding.UTF8, "application/json"),
        Headers = { { "retry-after-ms", ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture) } },
    };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return Task.FromResult(answer());
    }

    private sealed class Flat : ITokenEstimator
    {
        public long? EstimateInputTokens(string endpoint, string model, ReadOnlyMemory<byte> utf8Json) => 50;
    }
}
