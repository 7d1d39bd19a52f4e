using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AzureOpenAI.Sdk.Bulk.Tests.Kills;

/// <summary>A service on a socket of this machine that counts for whom it is asked.</summary>
internal sealed class CountingServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, int> _sent = new();
    private int _total;
    private TaskCompletionSource _reached = new();
    private int _mark = int.MaxValue;

    private CountingServer(WebApplication application) => _application = application;

    /// <summary>Gets how often each request came.</summary>
    public IReadOnlyDictionary<string, int> Sent => _sent;

    public Uri Endpoint { get; private set; } = null!;

    public static async Task<CountingServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        var server = new CountingServer(application);
        application.Run(server.AnswerAsync);
        await application.StartAsync();
        server.Endpoint = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return server;
    }

    /// <summary>Ends when a number of further requests came.</summary>
    public Task WaitForAsync(int further)
    {
        _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _mark, Volatile.Read(ref _total) + further);
        return _reached.Task;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body);
        string id = body.RootElement.GetProperty("user").GetString()!;
        _sent.AddOrUpdate(id, 1, static (_, count) => count + 1);
        if (Interlocked.Increment(ref _total) >= Volatile.Read(ref _mark))
        {
            _reached.TrySetResult();
        }

        await Task.Delay(2);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"c","model":"gpt-4o","choices":[{"index":0,"message":{"role":"assistant","content":"{{id}}"},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12} }""");
    }
}
