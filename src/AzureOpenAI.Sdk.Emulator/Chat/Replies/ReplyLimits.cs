using AzureOpenAI.Sdk.Emulator.Chat.Requests;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Text;
using AzureOpenAI.Sdk.Emulator.Usage;

namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>Ends a reply where the request, its token limit or the filter ends it, and counts what is left.</summary>
internal sealed class ReplyLimits(UsageCounter usage, ServedModel model, ChatRequest request, FilterVerdict filter)
{
    internal ChatChoice EndText(int index, string text)
    {
        var (reasoning, budget) = Reason();
        var (said, reason) = (request.Stops.Cut(text), "stop");
        if (budget is { } limit && usage.CountText(model, said) > limit)
            (said, reason) = (usage.Cut(model, said, limit), "length");
        if (filter.IsFiltered)
            (said, reason) = (Pieces.Halve(said), "content_filter");

        return new(index, said, [], reason, filter, usage.CountReply(model, said, reasoning), reasoning);
    }

    internal ChatChoice EndCalls(int index, IReadOnlyList<ToolCall> calls)
    {
        var (reasoning, budget) = Reason();
        var tokens = usage.CountCalls(model, calls, request.Tools.IsForced) + reasoning;
        if (budget is { } limit && tokens - reasoning > limit)
        {
            // Arguments that end in the middle: what a caller with a tight limit really gets.
            var first = calls[0] with { Arguments = usage.Cut(model, calls[0].Arguments, limit) };
            return new(index, null, [first], "length", filter, reasoning + limit, reasoning);
        }

        // A call that was asked for by name ends with "stop", any other with a reason of its own.
        var reason = request.Tools.IsForced ? "stop" : calls[0].Kind == "function_call" ? "function_call" : "tool_calls";
        return new(index, null, calls, reason, filter, tokens, reasoning);
    }

    // Thought comes first: a limit that it uses up leaves nothing to say.
    private (int Reasoning, int? Budget) Reason()
    {
        if (!model.IsReasoning)
            return (0, request.MaxTokens);

        var wanted = request.ReasoningEffort switch { "none" or "minimal" => 0, "low" => 64, "high" => 448, "xhigh" => 896, _ => 192 };
        var reasoning = Math.Min(wanted, request.MaxTokens ?? wanted);
        return (reasoning, request.MaxTokens is { } limit ? Math.Max(0, limit - reasoning - UsageCounter.ReasoningFrame) : null);
    }
}
