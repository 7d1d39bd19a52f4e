using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Emulator.Tests;

/// <summary>An emulator on a port of its own and a bare HttpClient that has its key.</summary>
internal sealed class RunningEmulator : IAsyncDisposable
{
    internal const string ChatPath = "openai/v1/chat/completions";
    internal const string EmbeddingsPath = "openai/v1/embeddings";

    private readonly EmulatorHost _host;

    private RunningEmulator(EmulatorHost host)
    {
        _host = host;
        Http = new HttpClient { BaseAddress = host.Endpoint };
        Http.DefaultRequestHeaders.Add("api-key", host.ApiKey);
    }

    internal HttpClient Http { get; }

    internal Uri Endpoint => _host.Endpoint;

    internal string ApiKey => _host.ApiKey;

    internal IReadOnlyDictionary<string, EmulatorTraffic> Traffic => _host.GetTraffic();

    internal IDisposable Inject(EmulatorFault fault) => _host.Inject(fault);

    internal static async Task<RunningEmulator> StartAsync(Action<EmulatorOptions>? configure = null)
    {
        var options = new EmulatorOptions();
        configure?.Invoke(options);
        return new(await EmulatorHost.StartAsync(options));
    }

    internal static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    internal Task<Reply> ChatAsync(string json) => PostAsync(ChatPath, json);

    internal Task<Reply> EmbedAsync(string json) => PostAsync(EmbeddingsPath, json);

    internal Task<Reply> PostAsync(string path, string json) => PostAsync(path, Json(json));

    internal async Task<Reply> PostAsync(string path, HttpContent content) => await ReadAsync(await Http.PostAsync(path, content));

    /// <summary>A form with fields, and files by field, name and bytes.</summary>
    internal static MultipartFormDataContent Form((string Name, string Value)[] fields, params (string Name, string FileName, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var (name, fileName, bytes) in files)
            form.Add(new ByteArrayContent(bytes), name, fileName);
        return form;
    }

    internal async Task<Reply> FormAsync(string path, (string Name, string Value)[] fields, params (string Name, string FileName, byte[] Bytes)[] files)
    {
        using var form = Form(fields, files);
        return await PostAsync(path, form);
    }

    internal async Task<Reply> GetAsync(string path) => await ReadAsync(await Http.GetAsync(path));

    internal async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var bare = new HttpClient { BaseAddress = Endpoint };
        return await ReadAsync(await bare.SendAsync(request));
    }

    /// <summary>Sends a chat request and returns the data of each event, <c>[DONE]</c> too.</summary>
    internal async Task<string[]> EventsAsync(string json, string path = ChatPath)
    {
        using var response = await Http.PostAsync(path, Json(json));
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/event-stream"), text);
        return [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line["data: ".Length..])];
    }

    /// <summary>Sends a chat request and returns its chunks, without <c>[DONE]</c>.</summary>
    internal async Task<JsonElement[]> ChunksAsync(string json, string path = ChatPath)
        => [.. (await EventsAsync(json, path)).SkipLast(1).Select(Parse)];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
    }

    internal static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            return new((int)response.StatusCode, Parse(text.Length == 0 ? "null" : text), response.Headers, response.Content.Headers);
        }
    }
}

/// <summary>What came back: the status, the body as JSON, the headers.</summary>
internal sealed record Reply(int Status, JsonElement Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    internal JsonElement Choice => Body.GetProperty("choices")[0];

    internal string? Content => Choice.GetProperty("message").GetProperty("content").GetString();

    internal string? FinishReason => Choice.GetProperty("finish_reason").GetString();

    internal JsonElement Error => Body.GetProperty("error");

    internal string? ErrorMessage => Error.GetProperty("message").GetString();

    internal string Header(string name) => string.Join(",", Headers.GetValues(name));

    internal JsonElement Usage => Body.GetProperty("usage");

    internal int PromptTokens => Usage.GetProperty("prompt_tokens").GetInt32();

    internal int CompletionTokens => Usage.GetProperty("completion_tokens").GetInt32();
}
