using System.Net;
using System.Text;
using Azure;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Extensions.Redis.Worker;

/// <summary>A client as an application has it, whose service answers at once.</summary>
internal sealed class CallingReplica : HttpMessageHandler
{
    private const int TokensEach = 100;

    private DeploymentRouter? _router;

    private bool IsLeased => _router?.GetStatus()[0].Tiers[0][0].Source == QuotaSource.Lease;

    public static async Task RunAsync(RedisQuotaCoordinator coordinator, int limit, int callers, CancellationToken end)
    {
        var service = new CallingReplica();
        var options = new AzureOpenAIClientOptions { Transport = new AzureOpenAITransport(service) };
        options.Routes.Coordinator = coordinator;
        options.Routes.Estimator = new Flat();
        options.Routes.Models["m"] = new ModelRoute(new RouteTier(new RouteDeployment(new Uri("https://unit.openai.azure.com"), "m", new AzureKeyCredential("key")) { TokensPerMinute = limit }))
        {
            // What does not get room now gets none in this test.
            MaxQueueWait = TimeSpan.Zero,
        };
        var client = new AzureOpenAIClient(options);
        service._router = client.Router;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => CallAsync(client.GetChatClient("m"), end), CancellationToken.None)));
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        bool isLeased = IsLeased;
        Report.Used(TokensEach, isLeased);
        if (isLeased)
        {
            Report.Begun();
        }

        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"id":"c","object":"chat.completion","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"ok"}}]}""", Encoding.UTF8, "application/json"),
        });
    }

    private static async Task CallAsync(ChatClient chat, CancellationToken end)
    {
        var request = new ChatOptions("hello") { MaxCompletionTokens = TokensEach / 2 };
        while (!end.IsCancellationRequested)
        {
            try
            {
                await chat.CompleteAsync(request, end);
            }
            catch (AllDeploymentsUnavailableException)
            {
                await Task.Delay(50, CancellationToken.None);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Report.Failed(failure.ToString().ReplaceLineEndings(" "));
            }
        }
    }

    private sealed class Flat : ITokenEstimator
    {
        public long? EstimateInputTokens(string endpoint, string model, ReadOnlyMemory<byte> utf8Json) => TokensEach / 2;
    }
}
