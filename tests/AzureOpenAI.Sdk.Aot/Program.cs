// A program that is published ahead of time and then run: what works here works without reflection.
using System.Net;
using System.Text;
using System.Text.Json.Serialization;
using Azure;
using AzureOpenAI.Sdk;
using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Deployments;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Files;
using AzureOpenAI.Sdk.Functions;
using AzureOpenAI.Sdk.Realtime;
using AzureOpenAI.Sdk.Transport;

var options = new AzureOpenAIClientOptions { Transport = new AzureOpenAITransport(new CannedService()) };
var client = new AzureOpenAIClient(new Uri("https://aot.openai.azure.com"), new AzureKeyCredential("0123456789abcdef"), options);
var question = new ChatOptions("Say hello.");

Check(TokenEstimator.Default.Estimate("gpt-4o", question).InputTokens.Expected > 0, "the estimate has tokens");
Check(((ChatResult)await client.GetChatClient("gpt-4o").CompleteAsync(question)).Text == "Hello.", "the answer is read");
Check(AzureOpenAIJson.ToJson(ChatMessage.User(ChatContentPart.FromImage(new byte[] { 0x89, 0x50, 0x4E, 0x47 }))).Contains("data:image/png;base64,iVBORw==", StringComparison.Ordinal), "an image is written from its bytes");
Check((await (await client.GetChatClient("gpt-4o").StreamAsync(question)).ToCompletionAsync()).Text == "Hello.", "the stream is gathered");
EmbeddingsResult vectors = await client.GetEmbeddingsClient("text-embedding-3-small").GenerateAsync("hello");
Check(vectors.Data[0].Vector.Span.SequenceEqual([1f, -2f]), "the vector is decoded");
ChatAnswer<City> city = await client.GetChatClient("gpt-4o").CompleteAsync(question, CityJson.Default.City);
Check(city.Value.Name == "Oslo", "the typed answer is read");
FunctionTools tools = new FunctionTools().Add("look", "Looks.", static (City where, CancellationToken _) => Task.FromResult(where), CityJson.Default.City, CityJson.Default.City);
Check((await client.GetChatClient("gpt-4o").RunToolsAsync(question, tools)).Text == "Hello.", "the loop ends");
using var lines = new MemoryStream();
using (var writer = new BatchWriter(lines, BatchEndpoint.ChatCompletions, "gpt-4o", leaveOpen: true))
{
    writer.Add("one", question);
}

Check(lines.Length > 0, "the batch has a line");
Check(((FilesResult)await client.GetFilesClient().UploadAsync(new FilesOptions(FileContent.FromBytes(lines.ToArray(), "a.jsonl"), FilePurpose.Batch))).Id == "file-1", "the file is sent");
Check(AzureOpenAIJson.Parse<RealtimeServerEvent>("""{"type":"response.output_audio.delta","delta":"AAEC"}""") is RealtimeAudioDelta { Delta.Bytes.Length: 3 }, "an event of a session is read");
Check(AzureOpenAIJson.Parse<DeploymentsResult>("""{"name":"chat","properties":{"provisioningState":"Succeeded"}}""")?.Properties?.ProvisioningState == ProvisioningState.Succeeded, "a deployment is read");
Console.WriteLine("AOT: estimate, chat, stream, typed answer, tools, embeddings, batch lines, files, realtime events and deployments work.");
return 0;

static void Check(bool holds, string what)
{
    if (!holds)
    {
        throw new InvalidOperationException($"Expected that {what}.");
    }
}

internal sealed record City(string Name);

[JsonSerializable(typeof(City))]
internal sealed partial class CityJson : JsonSerializerContext;

/// <summary>Answers without a network.</summary>
internal sealed class CannedService : HttpMessageHandler
{
    private const string Vector = """{"object":"list","data":[{"object":"embedding","index":0,"embedding":"AACAPwAAAMA="}],"model":"m","usage":{"prompt_tokens":1,"total_tokens":1}}""";
    private const string File = """{"id":"file-1","object":"file","status":"processed"}""";
    private const string Typed = """{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"{\"Name\":\"Oslo\"}"},"finish_reason":"stop"}]}""";
    private const string Answer = """{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Hello."},"finish_reason":"stop"}]}""";
    private const string Events = """
        data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"Hel"}}]}

        data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"lo."},"finish_reason":"stop"}]}

        data: [DONE]


        """;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = await request.Content!.ReadAsStringAsync(cancellationToken);
        (string text, string type) = request.RequestUri!.AbsolutePath.EndsWith("/embeddings", StringComparison.Ordinal) ? (Vector, "application/json")
            : request.RequestUri.AbsolutePath.EndsWith("/files", StringComparison.Ordinal) ? (File, "application/json")
            : body.Contains("json_schema", StringComparison.Ordinal) ? (Typed, "application/json")
            : body.Contains("\"stream\":true", StringComparison.Ordinal) ? (Events, "text/event-stream")
            : (Answer, "application/json");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, type) };
    }
}
