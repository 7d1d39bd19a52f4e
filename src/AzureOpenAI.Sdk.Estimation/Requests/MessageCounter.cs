using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Counts messages one by one, in their order: results of tools are known by the calls before them.</summary>
internal sealed class MessageCounter(Tally tally, ImageCounter images)
{
    private const string FittedCalls = "The rule for tool calls in the history was fitted to the service's counts.";

    private readonly ChatFrame _frame = tally.Model.Frame;
    private readonly HashSet<string> _calls = new(StringComparer.Ordinal);

    /// <summary>Counts a message and returns its text.</summary>
    public string Count(JsonElement message, int number)
    {
        string? role = message.Text("role");
        MessageContent content = MessageContent.Read(message.Member("content"));
        string text = content.Text + (message.Text("refusal") ?? "");
        string label = MessageRole.Label(number, role);
        if (message.Member("tool_calls", JsonValueKind.Array) is { } calls && calls.GetArrayLength() > 0)
        {
            AddCalls(label, calls, text);
        }
        else if (role == MessageRole.Tool && _calls.Contains(message.Text("tool_call_id") ?? ""))
        {
            tally.Add(EstimatePartKind.Message, label, tally.Count(text), detail: "its frame is counted with the call");
        }
        else
        {
            AddPlain(label, message, role, text);
        }

        int part = 0;
        foreach (JsonElement other in content.Others)
        {
            CountPart(other, $"{++part} of {label}");
        }

        if (message.Member("audio") is not null)
        {
            AudioCounter.AddReplayed(tally, $"sound of {label}");
        }

        return text;
    }

    private void AddPlain(string label, JsonElement message, string? role, string text)
    {
        int content = tally.Count(text);
        int frame = _frame.PerMessage + (_frame.PerRole * tally.Count(role));
        frame += role == MessageRole.Assistant ? _frame.PerAssistant : 0;
        if (message.Text("name") is { Length: > 0 } name && _frame.PerRole > 0)
        {
            frame += _frame.PerName + tally.Count(name);
        }

        JsonElement? made = message.Member("function_call", JsonValueKind.Object);
        if (made is { } call)
        {
            frame += _frame.Calls.LegacyCall + tally.Count(call.Text("name"));
            // Unlike those of tool calls, arguments of the older form count as they are written (measured).
            content += tally.Count(call.Text("arguments"));
        }

        bool isResult = role == MessageRole.Function;
        frame += isResult ? _frame.Calls.LegacyResult : 0;
        bool isFitted = made is not null || isResult || role == MessageRole.Tool;
        tally.Add(
            EstimatePartKind.Message,
            label,
            content + frame,
            isFitted ? _frame.Calls.Slack : default,
            detail: $"frame {frame}, content {content}",
            reason: isFitted ? FittedCalls : null);
    }

    private void AddCalls(string label, JsonElement calls, string text)
    {
        CallRule rule = _frame.Calls;
        int number = calls.GetArrayLength();
        foreach (JsonElement call in calls.EnumerateArray())
        {
            _calls.Add(call.Text("id") ?? "");
        }

        int count = tally.Count(text);
        if (number == 1 || rule.IsEach)
        {
            foreach (JsonElement call in calls.EnumerateArray())
            {
                (string name, string arguments) = ToolCallText.Read(call);
                count += tally.Count(arguments) + rule.Single + (rule.Names * tally.Count(name));
            }
        }
        else
        {
            count += tally.Count(ToolCallText.WriteAll(calls)) + rule.Several;
        }

        string what = number == 1 ? "1 tool call" : $"{number} tool calls";
        tally.Add(EstimatePartKind.Message, label, count, rule.Slack, detail: $"{what}, with the frame of the results", reason: FittedCalls);
    }

    private void CountPart(JsonElement part, string label)
    {
        switch (part.Text("type"))
        {
            case "image_url":
                images.Count(part.Member("image_url"), $"image {label}");
                break;
            case "input_audio":
                AudioCounter.Add(tally, part.Member("input_audio"), $"sound {label}");
                break;
            default:
                string what = part.Text("type") == "file" ? "file" : "part";
                tally.Add(new EstimatePart(EstimatePartKind.File, $"{what} {label}", new TokenRange(0, 0, tally.Model.MaxInputTokens ?? tally.Model.ContextWindow ?? 0), Exactness.Bound)
                {
                    Reason = what == "file" ? "What a file costs can't be known before it is sent: its text and an image of each page count." : "A part of a kind that this version does not know is not counted.",
                });
                break;
        }
    }
}
