using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using AzureOpenAI.Sdk.Benchmarks.Raw;
using AzureOpenAI.Sdk.Benchmarks.Service;

namespace AzureOpenAI.Sdk.Benchmarks.Columns;

/// <summary>The raw column's types over the pipeline that all Azure clients share: what the pipeline alone costs.</summary>
internal sealed class AzureCoreColumn(string name, Func<HttpPipelineTransport, HttpPipeline> build) : Column(name)
{
    /// <summary>The pipeline and its transport, without a policy.</summary>
    internal static AzureCoreColumn Bare() => new("Azure.Core, no policies", static transport => new HttpPipeline(transport));

    /// <summary>The pipeline as its builder makes it, with a key.</summary>
    internal static AzureCoreColumn WithDefaults() => new(
        "Azure.Core, defaults", static transport => HttpPipelineBuilder.Build(new Options { Transport = transport }, new KeyPolicy()));

    /// <summary>The pipeline as its builder makes it, with a token that is cached.</summary>
    internal static AzureCoreColumn WithToken() => new(
        "Azure.Core, defaults, bearer",
        static transport => HttpPipelineBuilder.Build(new Options { Transport = transport }, new BearerTokenAuthenticationPolicy(new FixedToken(), "https://cognitiveservices.azure.com/.default")));

    internal override Func<Task<double>>? Prepare(Work work)
    {
        if (work is not (Work.ChatCall or Work.ChatCallWaiting))
        {
            return null;
        }

        HttpPipeline pipeline = build(new HttpClientTransport(new HttpClient(CannedService.For(work))));
        return () => ChatAsync(pipeline);
    }

    private static async Task<double> ChatAsync(HttpPipeline pipeline)
    {
        using HttpMessage message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(RawRequests.ChatUri);
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Headers.Add("Accept", "application/json");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(RawRequests.Chat(), RawJson.Default.RawChatRequest));
        await pipeline.SendAsync(message, CancellationToken.None);
        RawChatResponse? answer = await JsonSerializer.DeserializeAsync(message.Response.ContentStream!, RawJson.Default.RawChatResponse);
        return answer!.Choices![0].Message!.Content!.Length;
    }

    private sealed class Options : ClientOptions;

    private sealed class KeyPolicy : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue("api-key", Prompts.Key);
    }
}
