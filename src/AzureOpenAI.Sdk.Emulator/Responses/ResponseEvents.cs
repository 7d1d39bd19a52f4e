using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Responses;

/// <summary>Writes a response as the service streams it: begun, item by item, piece by piece, whole.</summary>
internal static class ResponseEvents
{
    // What is written piece by piece.
    private static readonly string[] Inputs = ["arguments", "input"];

    /// <param name="response">The response.</param>
    /// <param name="events">Where to.</param>
    /// <param name="wait">Called before each piece.</param>
    /// <param name="after">The number of the last event that is not written again; -1 to begin with the first.</param>
    internal static async Task WriteAsync(StoredResponse response, EventStream events, Func<Task> wait, long after)
    {
        var number = 0;
        foreach (var (data, isPiece) in Of(response))
        {
            data["sequence_number"] = number;
            if (number++ <= after)
                continue;
            if (isPiece)
                await wait().ConfigureAwait(false);
            await events.WriteAsync(data, (string?)data["type"]).ConfigureAwait(false);
        }
    }

    private static IEnumerable<(JsonObject Data, bool IsPiece)> Of(StoredResponse response)
    {
        yield return (State("response.created", response, "in_progress"), false);
        yield return (State("response.in_progress", response, "in_progress"), false);
        for (var index = 0; index < response.Output.Count; index++)
        {
            foreach (var one in Item(response.Output[index], index))
                yield return one;
        }

        var final = (string)response.Write(response.IsBackground ? "completed" : response.Status)["status"]!;
        yield return (State($"response.{final}", response, final), false);
    }

    private static JsonObject State(string type, StoredResponse response, string status) => new() { ["type"] = type, ["response"] = response.Write(status) };

    private static IEnumerable<(JsonObject Data, bool IsPiece)> Item(JsonObject item, int index)
    {
        yield return (new() { ["type"] = "response.output_item.added", ["output_index"] = index, ["item"] = Begun(item) }, false);
        var inner = (string?)item["type"] switch
        {
            "message" => Text(item, index),
            "function_call" => Written(item, index, "arguments", "response.function_call_arguments"),
            "custom_tool_call" => Written(item, index, "input", "response.custom_tool_call_input"),
            _ => [],
        };
        foreach (var one in inner)
            yield return one;
        yield return (new() { ["type"] = "response.output_item.done", ["output_index"] = index, ["item"] = item.DeepClone() }, false);
    }

    private static IEnumerable<(JsonObject Data, bool IsPiece)> Text(JsonObject item, int index)
    {
        var part = item["content"]![0]!;
        var text = (string)part["text"]!;
        var empty = part.DeepClone();
        empty["text"] = "";
        yield return (At(item, index, "response.content_part.added", ("content_index", 0), ("part", empty)), false);
        foreach (var piece in Pieces.Of(text))
            yield return (At(item, index, "response.output_text.delta", ("content_index", 0), ("delta", piece), ("logprobs", new JsonArray())), true);
        yield return (At(item, index, "response.output_text.done", ("content_index", 0), ("text", text), ("logprobs", new JsonArray())), false);
        yield return (At(item, index, "response.content_part.done", ("content_index", 0), ("part", part.DeepClone())), false);
    }

    private static IEnumerable<(JsonObject Data, bool IsPiece)> Written(JsonObject item, int index, string name, string type)
    {
        var text = (string)item[name]!;
        foreach (var piece in Pieces.Of(text))
            yield return (At(item, index, $"{type}.delta", ("delta", piece)), true);
        yield return (At(item, index, $"{type}.done", (name, text)), false);
    }

    private static JsonObject At(JsonObject item, int index, string type, params (string Name, JsonNode? Value)[] members)
    {
        var data = new JsonObject { ["type"] = type, ["item_id"] = (string?)item["id"], ["output_index"] = index };
        foreach (var (name, value) in members)
            data[name] = value;
        return data;
    }

    /// <summary>An item that begins has nothing in it yet.</summary>
    private static JsonObject Begun(JsonObject item)
    {
        var begun = item.DeepClone().AsObject();
        if (begun.ContainsKey("status"))
            begun["status"] = "in_progress";
        if (begun.ContainsKey("content"))
            begun["content"] = new JsonArray();
        foreach (var name in Inputs.Where(begun.ContainsKey))
            begun[name] = "";
        return begun;
    }
}
