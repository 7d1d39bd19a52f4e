using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using AzureOpenAI.Sdk.Simulation.Load;
using AzureOpenAI.Sdk.Simulation.Service;

namespace AzureOpenAI.Sdk.Simulation.Contenders;

/// <summary>Carries the client's requests to the simulated service: the host's first label is the deployment.</summary>
internal sealed class ServiceHandler(SimulatedService service) : HttpMessageHandler
{
    private readonly Dictionary<string, SimulatedDeployment> _byHost = service.Deployments.ToDictionary(static one => $"{one.Name}.openai.azure.com");

    /// <summary>Gets the call that is being made.</summary>
    internal static AsyncLocal<SimulatedRequest?> Current { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SimulatedRequest call = Current.Value ?? throw new InvalidOperationException("A request that is none of the load's.");
        SimulatedDeployment deployment = _byHost[request.RequestUri!.Host];
        SimulatedReply reply = await service.SendAsync(deployment, call).ConfigureAwait(false);
        return reply.Status switch
        {
            SimulatedReply.NoConnection => throw new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)),
            SimulatedReply.Broken => throw new IOException("reset"),
            _ => Response(deployment, call, reply),
        };
    }

    private static HttpResponseMessage Response(SimulatedDeployment deployment, SimulatedRequest call, SimulatedReply reply)
    {
        var response = new HttpResponseMessage((HttpStatusCode)reply.Status) { Content = new ByteArrayContent(Body(call, reply)) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        HttpResponseHeaders headers = response.Headers;
        if (deployment.Standard is { } meter)
        {
            Add("x-ratelimit-limit-tokens", meter.TokenLimit);
            Add("x-ratelimit-limit-requests", meter.RequestLimit);
            Add("x-ratelimit-remaining-tokens", reply.TokensLeft);
            Add("x-ratelimit-remaining-requests", reply.RequestsLeft);
            if (reply.RetryAfter > TimeSpan.Zero)
            {
                Add("retry-after", (long)reply.RetryAfter.TotalSeconds);
            }
        }
        else
        {
            headers.TryAddWithoutValidation("azure-openai-deployment-utilization", string.Create(CultureInfo.InvariantCulture, $"{reply.Utilization * 100:0.0}%"));
            if (reply.RetryAfter > TimeSpan.Zero)
            {
                Add("retry-after-ms", (long)reply.RetryAfter.TotalMilliseconds);
                Add("retry-after", (long)Math.Ceiling(reply.RetryAfter.TotalSeconds));
            }
        }

        return response;

        void Add(string name, long value) => headers.TryAddWithoutValidation(name, value.ToString(CultureInfo.InvariantCulture));
    }

    private static byte[] Body(SimulatedRequest call, SimulatedReply reply) => reply.Status == 200
        ? Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"id":"c","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":{{{call.InputTokens}}},"completion_tokens":{{{call.OutputTokens}}},"total_tokens":{{{call.InputTokens + call.OutputTokens}}}}}"""))
        : """{"error":{"code":"x","message":"The service said no."}}"""u8.ToArray();
}
