using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Faults;

/// <summary>Says that the answer to a request breaks off. It travels with the request.</summary>
internal sealed class BrokenAnswer(int events)
{
    private int _left = events;

    /// <summary>Breaks the answer off when all events that may be sent were.</summary>
    internal static async Task BeforeEventAsync(HttpContext context)
    {
        if (context.Features.Get<BrokenAnswer>() is { } broken && broken._left-- <= 0)
        {
            await context.Response.StartAsync(context.RequestAborted).ConfigureAwait(false);
            throw End();
        }
    }

    /// <summary>Sends one half of a body and breaks off, if the answer is to.</summary>
    internal static async Task BeforeBodyAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        if (context.Features.Get<BrokenAnswer>() is null)
            return;

        await context.Response.Body.WriteAsync(body[..(body.Length / 2)], context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        throw End();
    }

    /// <exception cref="OperationCanceledException">Always: there is nobody to answer any more.</exception>
    internal static void Cut(HttpContext context)
    {
        context.Abort();
        throw new OperationCanceledException("The emulator was told to cut the connection.", context.RequestAborted);
    }

    // An answer that has begun and fails is left as it is, and its connection is closed once what was written has been sent.
    private static IOException End() => new("The emulator was told to break the answer off.");
}
