using System.ClientModel;
using System.ClientModel.Primitives;
using AzureOpenAI.Sdk.Benchmarks.Columns;
using AzureOpenAI.Sdk.Benchmarks.Service;
using OpenAI.Chat;
using OpenAI.Embeddings;
using Peer = Azure.AI.OpenAI;

namespace AzureOpenAI.Sdk.Benchmarks.Peers;

/// <summary>The official Azure library.</summary>
internal sealed class AzurePeerColumn() : Column("Azure.AI.OpenAI 2.1.0")
{
    internal override Func<Task<double>>? Prepare(Work work)
    {
        if (work == Work.VectorsAsNumbers)
        {
            // It throws: the version that it is built on reads base64 alone.
            return null;
        }

        var options = new Peer.AzureOpenAIClientOptions { Transport = new HttpClientPipelineTransport(new HttpClient(CannedService.For(work))) };
        var client = new Peer.AzureOpenAIClient(Prompts.Endpoint, new ApiKeyCredential(Prompts.Key), options);
        ChatClient chat = client.GetChatClient(Prompts.Deployment);
        EmbeddingClient embeddings = client.GetEmbeddingClient(Prompts.Deployment);
        return OpenAIWork.Prepare(work, chat, embeddings);
    }
}
