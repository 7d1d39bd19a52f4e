using System.Text.Json;
using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Tool.Estimate;

/// <summary>Reads a conversation that has one message as JSON on each line.</summary>
internal static class MessageLines
{
    /// <param name="text">The lines.</param>
    /// <param name="name">What to call them in a message.</param>
    /// <param name="failure">Why the whole is no JSON, which is what counts where there is only one value.</param>
    public static List<JsonNode> Read(string text, string name, JsonException failure)
    {
        var messages = new List<JsonNode>();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            JsonNode? message = RequestReader.TryParse(lines[i], out _);
            if (message is null && messages.Count == 0)
            {
                throw new BadInputException($"{name} is no valid JSON (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}). Give the whole body of a request.");
            }

            messages.Add(RequestReader.IsMessage(message) ? message! : throw new BadInputException(Describe(name, i + 1, message)));
        }

        return messages;
    }

    private static string Describe(string name, int line, JsonNode? message)
        => message is JsonObject batch && (batch.ContainsKey("custom_id") || batch.ContainsKey("messages"))
            ? $"{name} has a request on each line: that is a batch or training file. Use 'aoai cost'."
            : $"{name} has no message on line {line}: each line needs an object with a 'role' and a 'content'.";
}
