using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
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

    internal async Task WriteAsync(JsonNode data)
    {
        var output = _context.Response.BodyWriter;
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
        _context.Response.BodyWriter.Write("data: [DONE]\n\n"u8);
        await _context.Response.BodyWriter.FlushAsync(_context.RequestAborted).ConfigureAwait(false);
    }
}
