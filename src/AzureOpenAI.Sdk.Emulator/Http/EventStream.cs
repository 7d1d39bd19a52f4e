using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Faults;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>Writes server-sent events, each flushed at once, and <c>[DONE]</c> at the end.</summary>
internal sealed class EventStream
{
    private readonly HttpContext _context;

    internal EventStream(HttpContext context)
    {
        _context = context;
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
    }

    /// <param name="data">What it says.</param>
    /// <param name="name">What it is called, where the service says so beside the data too.</param>
    internal async Task WriteAsync(JsonNode data, string? name = null)
    {
        await BrokenAnswer.BeforeEventAsync(_context).ConfigureAwait(false);
        var output = _context.Response.BodyWriter;
        if (name is not null)
            output.Write(Encoding.UTF8.GetBytes($"event: {name}\n"));
        output.Write("data: "u8);
        using (var writer = new Utf8JsonWriter(output, JsonReply.WriterOptions))
        {
            data.WriteTo(writer);
        }

        output.Write("\n\n"u8);
        await output.FlushAsync(_context.RequestAborted).ConfigureAwait(false);
    }

    internal async Task EndAsync()
    {
        await BrokenAnswer.BeforeEventAsync(_context).ConfigureAwait(false);
        _context.Response.BodyWriter.Write("data: [DONE]\n\n"u8);
        await _context.Response.BodyWriter.FlushAsync(_context.RequestAborted).ConfigureAwait(false);
    }
}
