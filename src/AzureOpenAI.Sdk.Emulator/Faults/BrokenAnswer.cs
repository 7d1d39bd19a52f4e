using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Faults;

/// <summary>Says that the answer to a request breaks off. It travels with the request.</summary>
internal sealed class BrokenAnswer(int events)
{
    private int _left = events;

    /// <summary>Cuts the connection when all events that may be sent were.</summary>
    internal static void BeforeEvent(HttpContext context)
    {
        if (context.Features.Get<BrokenAnswer>() is { } broken && broken._left-- <= 0)
            Cut(context);
    }

    /// <summary>Sends one half of a body and cuts the connection, if the answer breaks off.</summary>
    internal static async Task BeforeBodyAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        if (context.Features.Get<BrokenAnswer>() is null)
            return;

        await context.Response.Body.WriteAsync(body[..(body.Length / 2)], context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        Cut(context);
    }

    /// <exception cref="OperationCanceledException">Always: there is nobody to answer any more.</exception>
    internal static void Cut(HttpContext context)
    {
        context.Abort();
        throw new OperationCanceledException("The emulator was told to cut the connection.", context.RequestAborted);
    }
}
