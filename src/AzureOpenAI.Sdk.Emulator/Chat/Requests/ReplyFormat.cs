using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Schemas;

namespace AzureOpenAI.Sdk.Emulator.Chat.Requests;

/// <summary>The form that the reply must have: text, any JSON object, or JSON of a schema.</summary>
internal sealed record ReplyFormat(bool IsJson, JsonElement? Schema)
{
    internal static ReplyFormat Read(JsonElement root, IEnumerable<ChatTurn> turns)
    {
        if (Fields.Object(root, "response_format") is not { } format)
            return new(false, null);

        return (Fields.Text(format, "type", "response_format.type") ?? throw Fields.Missing("response_format.type")) switch
        {
            "text" => new(false, null),
            "json_object" => AnyObject(turns),
            "json_schema" => OfSchema(Fields.Object(format, "json_schema", "response_format.json_schema") ?? throw Fields.Missing("response_format.json_schema")),
            var other => throw Fields.InvalidValue("response_format.type", other, "json_object", "json_schema", "text"),
        };
    }

    private static ReplyFormat AnyObject(IEnumerable<ChatTurn> turns)
        => turns.Any(turn => turn.Text.Contains("json", StringComparison.OrdinalIgnoreCase))
            ? new(true, null)
            : throw Refusal.Request(
                "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.", "messages");

    private static ReplyFormat OfSchema(JsonElement described)
    {
        var name = Fields.Text(described, "name", "response_format.json_schema.name") ?? throw Fields.Missing("response_format.json_schema.name");
        var schema = Fields.Object(described, "schema", "response_format.json_schema.schema");
        if (Fields.Flag(described, "strict") is true)
            StrictSchema.Check(schema, $"response_format '{name}'", "response_format", null);
        return new(true, schema);
    }
}
