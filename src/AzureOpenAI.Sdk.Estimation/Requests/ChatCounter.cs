using System.Text;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Counts conversations. The rules and their evidence are in docs/estimation.md.</summary>
internal static class ChatCounter
{
    internal static void Count(JsonElement body, PartCounter counter)
    {
        if (!Body.TryGet(body, "messages", out JsonElement messages) || messages.ValueKind != JsonValueKind.Array)
        {
            throw new ArgumentException("The body has no list 'messages'.", nameof(body));
        }

        var images = new ImageCounter(counter);
        int index = 0;
        foreach (JsonElement message in messages.EnumerateArray())
        {
            CountMessage(message, ++index, counter, images);
        }

        CountTools(body, counter);
        CountFormat(body, counter);
        images.AddAround();
        MessageFrame frame = counter.Model.Frame;
        if (frame.Priming > 0)
        {
            counter.Add(new EstimatePart(
                EstimatePartKind.Framing, "reply priming", TokenRange.Of(frame.Priming), frame.Exactness,
                frame.Exactness == Exactness.Exact ? null : $"the frame of {counter.Model.Name} is known from few counts"));
        }
    }

    /// <summary>Gets how many tokens the replies can have at most.</summary>
    internal static long? OutputBound(JsonElement body, ModelFacts model)
    {
        long? each = Body.Number(body, "max_completion_tokens") ?? Body.Number(body, "max_tokens") ?? model.MaxOutputTokens;
        return each * (Body.Number(body, "n") ?? 1);
    }

    private static void CountMessage(JsonElement message, int index, PartCounter counter, ImageCounter images)
    {
        string role = Body.Text(message, "role") ?? "";
        string label = $"message {index} ({role})";
        MessageFrame frame = counter.Model.Frame;
        int around = frame.PerMessage;
        if (frame.CountsRoles)
        {
            around += counter.Tokens(role);
        }

        if (Body.Text(message, "name") is { } name)
        {
            around += frame.PerName + counter.Tokens(name);
        }

        if (role == "assistant")
        {
            around += frame.PerAssistantMessage;
        }

        string text = TextOf(message, label, counter, images);
        if (role is "function" or "tool")
        {
            // A function's answer was reported with 2 fewer in 2023, and with 3 fewer on newer models.
            long tokens = counter.Tokens(text) + around - (role == "function" ? 2 : 0);
            counter.Add(new EstimatePart(EstimatePartKind.Message, label, new TokenRange(Math.Max(0, tokens - 4), tokens, tokens + 12), Exactness.Fitted, "the service writes answers of tools in a form of its own"));
        }
        else
        {
            counter.AddText(EstimatePartKind.Message, label, counter.Text(text), around, frame.Exactness);
        }

        CountCalls(message, label, counter);
    }

    /// <summary>Joins the text parts as the service does: without a separator, so that a token may reach over the seam.</summary>
    private static string TextOf(JsonElement message, string label, PartCounter counter, ImageCounter images)
    {
        var text = new StringBuilder();
        if (Body.TryGet(message, "content", out JsonElement content))
        {
            if (content.ValueKind == JsonValueKind.String)
            {
                text.Append(content.GetString());
            }
            else if (content.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement part in content.EnumerateArray())
                {
                    CountPart(part, text, label, counter, images);
                }
            }
        }

        return text.Append(Body.Text(message, "refusal")).ToString();
    }

    private static void CountPart(JsonElement part, StringBuilder text, string label, PartCounter counter, ImageCounter images)
    {
        switch (Body.Text(part, "type"))
        {
            case "text":
                text.Append(Body.Text(part, "text"));
                break;
            case "refusal":
                text.Append(Body.Text(part, "refusal"));
                break;
            case "image_url":
                images.Add(part, label);
                break;
            case "input_audio":
                AudioCounter.Add(part, label, counter);
                break;
            case var other:
                counter.AddJson(EstimatePartKind.File, $"{other} of {label}", other ?? "", 100_000, $"what a part '{other}' costs is not known before the service has read it");
                break;
        }
    }

    private static void CountCalls(JsonElement message, string label, PartCounter counter)
    {
        string calls = string.Concat(Body.Items(message, "tool_calls").Select(Body.Minified));
        if (Body.TryGet(message, "function_call", out JsonElement function))
        {
            calls += Body.Minified(function);
        }

        if (calls.Length > 0)
        {
            counter.AddJson(EstimatePartKind.Tools, $"tool calls of {label}", calls, 30, "counted as the JSON that is sent; the service writes calls in a form of its own");
        }
    }

    private static void CountTools(JsonElement body, PartCounter counter)
    {
        string tools = string.Concat(Body.Items(body, "tools").Concat(Body.Items(body, "functions")).Select(Body.Minified));
        if (tools.Length > 0)
        {
            counter.AddJson(EstimatePartKind.Tools, "tools", tools, 100, "counted as the JSON that is sent; the service writes tools in a form of its own, mostly shorter");
        }
    }

    private static void CountFormat(JsonElement body, PartCounter counter)
    {
        if (Body.TryGet(body, "response_format", out JsonElement format) && Body.TryGet(format, "json_schema", out JsonElement schema))
        {
            counter.AddJson(EstimatePartKind.Schema, "response format", Body.Minified(schema), 20, "counted as the JSON that is sent; the service writes schemas in a form of its own, mostly shorter");
        }
    }
}
