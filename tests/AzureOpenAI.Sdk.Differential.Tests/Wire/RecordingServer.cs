using AzureOpenAI.Sdk.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace AzureOpenAI.Sdk.Differential.Tests.Wire;

/// <summary>A server on this machine that keeps the last request and gives always the same answers.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Func<string, string> _replyTo;
    private readonly string _replyType;
    private RecordedRequest? _last;

    private RecordingServer(Func<string, string> replyTo, string replyType)
    {
        (_replyTo, _replyType) = (replyTo, replyType);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    internal Uri Address => new(_application.Urls.First());

    /// <summary>Takes the last request, so that none is taken twice.</summary>
    internal RecordedRequest TakeLast() => Interlocked.Exchange(ref _last, null) ?? throw new InvalidOperationException("Nothing was sent.");

    internal static async Task<RecordingServer> StartAsync(Func<string, string> replyTo, string replyType)
    {
        var server = new RecordingServer(replyTo, replyType);
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _last = new RecordedRequest(
            request.Method, new Uri(request.GetEncodedUrl()), request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray(), request.ContentType);
        context.Response.ContentType = _replyType;
        await context.Response.WriteAsync(_replyTo(request.Path));
    }
}
