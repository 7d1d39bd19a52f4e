using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>One line for each request: what was called and how it ended, never what was said.</summary>
internal static partial class AccessLog
{
    internal static async Task WriteAsync(HttpContext context, RequestDelegate next, EmulatorState state)
    {
        var start = state.Clock.GetTimestamp();
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            var elapsed = state.Clock.GetElapsedTime(start);
            Request(state.Logger, context.Request.Method, context.Request.Path, context.Response.StatusCode, (long)elapsed.TotalMilliseconds);
        }
    }

    [LoggerMessage(2, LogLevel.Error, "A request could not be answered.")]
    internal static partial void WriteFailure(ILogger logger, Exception error);

    [LoggerMessage(1, LogLevel.Information, "{Method} {Path} {Status} {ElapsedMilliseconds} ms")]
    private static partial void Request(ILogger logger, string method, string path, int status, long elapsedMilliseconds);
}
