using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.ContentSafety;

/// <summary>Refuses pictures whose prompt or content the filter holds back. The models for images have words of their own for it.</summary>
internal static class ImageFilter
{
    /// <exception cref="Refusal">400 <c>content_policy_violation</c>.</exception>
    internal static void Check(FilterVerdict verdict, JsonObject results, string subject)
    {
        if (!verdict.IsFiltered)
            return;

        var message = $"Your request was rejected as a result of our safety system. {subject} may contain text that is not allowed by our safety system.";
        throw Refusal.With(StatusCodes.Status400BadRequest, message, new()
        {
            ["code"] = "content_policy_violation",
            ["message"] = message,
            ["param"] = null,
            ["type"] = "invalid_request_error",
            ["inner_error"] = new JsonObject
            {
                ["code"] = "ResponsibleAIPolicyViolation",
                ["content_filter_results"] = results,
            },
        });
    }
}
