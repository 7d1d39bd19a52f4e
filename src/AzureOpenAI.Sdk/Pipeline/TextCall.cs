using System.Text;
using Azure.Core;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>A call whose answer is a text, which may be empty.</summary>
internal sealed class TextCall(Route route, CallSettings settings, TimeLimits limits, long started, CancellationToken caller)
    : ResultCall<string>(route, settings, limits, started, caller)
{
    internal override string Accept => "text/plain, application/json";

    internal override FailureDetails? Complete(HttpMessage message, string? contentType, ReadOnlySpan<byte> body)
    {
        if (contentType?.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return Malformed.NotText(message.Response, contentType);
        }

#if NET8_0_OR_GREATER
        Result = Encoding.UTF8.GetString(body);
#else
        Result = Encoding.UTF8.GetString(body.ToArray());
#endif
        return null;
    }
}
