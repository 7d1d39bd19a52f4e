using System.ClientModel;
using System.ClientModel.Primitives;
using AzureOpenAI.Sdk.Benchmarks.Columns;
using AzureOpenAI.Sdk.Benchmarks.Service;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.Responses;

namespace AzureOpenAI.Sdk.Benchmarks.Peers;

/// <summary>The official OpenAI library, pointed at Azure's v1 address as Microsoft's documents show it.</summary>
internal sealed class OpenAIColumn() : Column("OpenAI 2.15.0")
{
    internal override Func<Task<double>>? Prepare(Work work)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = new Uri(Prompts.Endpoint, "openai/v1/"),
            Transport = new HttpClientPipelineTransport(new HttpClient(CannedService.For(work))),
        };
        var key = new ApiKeyCredential(Prompts.Key);
        if (work == Work.ResponseEvents)
        {
            var responses = new ResponsesClient(key, new ResponsesClientOptions { Endpoint = options.Endpoint, Transport = options.Transport });
            return () => ResponseAsync(responses);
        }

        var chat = new ChatClient(Prompts.Deployment, key, options);
        var embeddings = new EmbeddingClient(Prompts.Deployment, key, options);
        return OpenAIWork.Prepare(work, chat, embeddings);
    }

    private static async Task<double> ResponseAsync(ResponsesClient client)
    {
        var options = new CreateResponseOptions(Prompts.Deployment, [ResponseItem.CreateDeveloperMessageItem(Prompts.System), ResponseItem.CreateUserMessageItem(Prompts.User)])
        {
            Temperature = Prompts.Temperature,
            MaxOutputTokenCount = Prompts.MaxTokens,
            StreamingEnabled = true,
        };
        int length = 0;
        await foreach (StreamingResponseUpdate update in await client.CreateResponseStreamingAsync(options))
        {
            length += (update as StreamingResponseOutputTextDeltaUpdate)?.Delta.Length ?? 0;
        }

        return length;
    }
}
