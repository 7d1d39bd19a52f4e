using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Chat.Requests;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Schemas;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>Answers a conversation from what it says itself: with calls, with JSON, or with its own sentences.</summary>
/// <remarks>The same conversation gets the same answer, whatever the seed; several choices are the same.</remarks>
internal static class Answerer
{
    internal static List<ChatChoice> Answer(ChatRequest request, ReplyLimits limits)
    {
        var prompt = Read(request.Turns);
        var calls = ToolPicker.Pick(request, prompt);
        var text = calls.Count > 0 ? "" : Say(request, prompt);
        return [.. Enumerable.Range(0, request.Choices)
            .Select(index => calls.Count > 0 ? limits.EndCalls(index, calls) : limits.EndText(index, text))];
    }

    private static Prompt Read(IReadOnlyList<ChatTurn> turns)
    {
        var last = turns.LastOrDefault(turn => turn.Role == "user");
        return Prompt.Of(last?.Text, turns.Where(turn => turn != last).Select(turn => (turn.Text, turn.IsInstruction)));
    }

    private static string Say(ChatRequest request, Prompt prompt)
    {
        if (request.Format.Schema is { } schema)
            return JsonReply.Text(SchemaFiller.Fill(schema, new AnswerValues(prompt)));

        var text = SayFreely(request, prompt);
        return request.Format.IsJson ? JsonReply.Text(new JsonObject { ["answer"] = text }) : text;
    }

    private static string SayFreely(ChatRequest request, Prompt prompt)
    {
        if (request.Turns[^1].IsToolResult)
            return ToolResultReply.Answer(request.Turns);

        var images = request.Turns.LastOrDefault(turn => turn.Role == "user")?.Images ?? [];
        return $"{ImageReply.Describe(images)} {ExtractiveReply.Answer(prompt)}".Trim();
    }
}
