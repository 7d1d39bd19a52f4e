using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>What a message holds: its text, with all parts of text joined as the service joins them, and the parts that are no text.</summary>
internal readonly record struct MessageContent(string Text, IReadOnlyList<JsonElement> Others)
{
    public static MessageContent Read(JsonElement? content)
    {
        if (content is not { ValueKind: JsonValueKind.Array } parts)
        {
            return new(content is { ValueKind: JsonValueKind.String } text ? text.Text() : "", []);
        }

        // Joined without a separator and then counted: tokens may lie across the parts (measured).
        var joined = new StringBuilder();
        var others = new List<JsonElement>();
        foreach (JsonElement part in parts.EnumerateArray())
        {
            if ((part.Text("text") ?? part.Text("refusal")) is { } piece)
            {
                joined.Append(piece);
            }
            else
            {
                others.Add(part);
            }
        }

        return new(joined.ToString(), others);
    }
}
