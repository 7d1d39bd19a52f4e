using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.ContentSafety;

/// <summary>Refuses a prompt that the filter holds back, with the result of each category.</summary>
internal static class PromptFilter
{
    /// <exception cref="Refusal">400 <c>content_filter</c>.</exception>
    internal static void Check(FilterVerdict verdict)
    {
        if (!verdict.IsFiltered)
            return;

        const string Message = "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please modify your prompt and retry. To learn more about our content filtering policies please read our documentation: https://go.microsoft.com/fwlink/?linkid=2198766";
        throw Refusal.With(StatusCodes.Status400BadRequest, Message, new()
        {
            ["message"] = Message,
            ["type"] = null,
            ["param"] = "prompt",
            ["code"] = "content_filter",
            ["status"] = 400,
            ["innererror"] = new JsonObject
            {
                ["code"] = "ResponsibleAIPolicyViolation",
                ["content_filter_result"] = verdict.PromptResults(),
            },
        });
    }
}
