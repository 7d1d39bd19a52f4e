using System.Text.Json;

namespace AzureOpenAI.Sdk.Emulator.Tests.Schemas;

internal sealed class SchemaReplyTests
{
    [Test]
    public async Task A_JSON_object_comes_when_one_is_asked_for()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(
            """{ "model": "gpt-4o", "response_format": { "type": "json_object" }, "messages": [{ "role": "user", "content": "Answer in JSON" }] }""");

        Assert.That(reply.Content, Is.EqualTo("""{"answer":"You said: Answer in JSON"}"""));
    }

    [Test]
    public async Task A_schema_is_filled_with_what_the_prompt_says()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var filled = await FillAsync(
            emulator,
            """
            {
              "type": "object",
              "properties": {
                "name": { "type": "string" },
                "population": { "type": "integer" },
                "climate": { "type": "string", "enum": ["cold", "mild", "hot"] },
                "rivers": { "type": "array", "items": { "type": "string" } }
              },
              "required": ["name", "population", "climate", "rivers"],
              "additionalProperties": false
            }
            """,
            "The city of Lisbon has a mild climate. Its population is 545000. The rivers are wide. Describe it.");

        Assert.That(filled.GetProperty("name").GetString(), Is.EqualTo("Lisbon"));
        Assert.That(filled.GetProperty("population").GetInt32(), Is.EqualTo(545000));
        Assert.That(filled.GetProperty("climate").GetString(), Is.EqualTo("mild"));
        Assert.That(filled.GetProperty("rivers")[0].GetString(), Is.EqualTo("The rivers are wide."));
    }

    [TestCase("""{ "type": "integer", "minimum": 10, "maximum": 12 }""", "10")]
    [TestCase("""{ "type": "integer", "exclusiveMinimum": 10 }""", "11")]
    [TestCase("""{ "type": "number", "maximum": 0.5 }""", "0.5")]
    [TestCase("""{ "type": "integer", "multipleOf": 7, "minimum": 8 }""", "14")]
    [TestCase("""{ "type": "integer", "exclusiveMinimum": 43, "maximum": 55, "multipleOf": 10 }""", "50")]
    [TestCase("""{ "type": "integer", "exclusiveMinimum": -8, "exclusiveMaximum": 10, "multipleOf": 10 }""", "0")]
    [TestCase("""{ "type": "boolean" }""", "true")]
    [TestCase("""{ "type": "null" }""", "null")]
    [TestCase("""{ "type": ["null", "boolean"] }""", "true")]
    [TestCase("""{ "const": { "fixed": [1] } }""", """{"fixed":[1]}""")]
    [TestCase("""{ "const": null }""", "null")]
    [TestCase("""{ "enum": [3, 4] }""", "3")]
    [TestCase("""{ "type": "string", "format": "date" }""", "\"2025-01-01\"")]
    [TestCase("""{ "type": "string", "maxLength": 3 }""", "\"You\"")]
    [TestCase("""{ "type": "string", "pattern": "^[A-Z]{2}-\\d{3}(-x|-y)?$" }""", "\"AA-000\"")]
    [TestCase("""{ "type": "array", "items": { "type": "boolean" }, "minItems": 3 }""", "[true,true,true]")]
    [TestCase("""{ "type": "array", "items": { "type": "boolean" }, "maxItems": 1 }""", "[true]")]
    [TestCase("""{ "type": "array", "items": { "type": "boolean" }, "uniqueItems": true }""", "[true]")]
    [TestCase("""{ "anyOf": [{ "type": "boolean" }, { "type": "string" }] }""", "true")]
    [TestCase("""{ "allOf": [{ "type": "integer" }, { "minimum": 5 }] }""", "5")]
    [TestCase("""{ "$ref": "#/$defs/flag" }""", "true")]
    [TestCase("""{ "type": "object", "properties": { "a": { "$ref": "#/$defs/flag" }, "b": { "type": "object", "properties": { "c": { "type": "boolean" } } } } }""", """{"a":true,"b":{"c":true}}""")]
    public async Task Each_keyword_is_honoured(string property, string expected)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var filled = await FillAsync(
            emulator,
            $$"""{ "type": "object", "properties": { "value": {{property}} }, "required": ["value"], "$defs": { "flag": { "type": "boolean" } } }""",
            "Hi");

        Assert.That(filled.GetProperty("value").GetRawText(), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_schema_that_contains_itself_comes_to_an_end()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var filled = await FillAsync(
            emulator,
            """
            {
              "type": "object",
              "properties": {
                "tree": { "$ref": "#/$defs/node" },
                "list": { "anyOf": [{ "$ref": "#/$defs/link" }, { "type": "null" }] },
                "self": { "anyOf": [{ "$ref": "#" }, { "type": "null" }] }
              },
              "required": ["tree", "list", "self"],
              "$defs": {
                "node": { "type": "object", "properties": { "leaf": { "type": "boolean" }, "children": { "type": "array", "items": { "$ref": "#/$defs/node" } } }, "required": ["leaf", "children"] },
                "link": { "type": "object", "properties": { "leaf": { "type": "boolean" }, "next": { "anyOf": [{ "$ref": "#/$defs/link" }, { "type": "null" }] } }, "required": ["leaf", "next"] }
              }
            }
            """,
            "Hi");

        Assert.That(filled.GetRawText(), Is.EqualTo("""{"tree":{"leaf":true,"children":[]},"list":{"leaf":true,"next":null},"self":null}"""));
    }

    [TestCase("""{ "$ref": "#/$defs/nowhere" }""", "Invalid schema: the reference '#/$defs/nowhere' leads nowhere.")]
    [TestCase("""{ "$ref": "#/$defs/a", "$defs": { "a": { "$ref": "#/$defs/b" }, "b": { "$ref": "#/$defs/a" } } }""", "Invalid schema: its references lead in a circle.")]
    [TestCase("""{ "$ref": "#/$defs/a", "$defs": { "a": { "type": "object", "properties": { "a": { "$ref": "#/$defs/a" } }, "required": ["a"] } } }""", "Invalid schema: it describes more values than a reply can hold.")]
    public async Task A_schema_that_no_value_fits_is_refused(string schema, string message)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(Ask(schema, "Hi"));

        Assert.That((reply.Status, reply.ErrorMessage), Is.EqualTo((400, message)));
    }

    [Test]
    public async Task A_strict_schema_must_close_every_object()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(
            """
            {
              "model": "gpt-4o",
              "messages": [{ "role": "user", "content": "Hi" }],
              "response_format": { "type": "json_schema", "json_schema": { "name": "steps", "strict": true, "schema": {
                "type": "object", "additionalProperties": false, "required": ["steps"],
                "properties": { "steps": { "type": "array", "items": { "type": "object", "properties": { "say": { "type": "string" } } } } }
              } } }
            }
            """);

        Assert.That(reply.ErrorMessage, Is.EqualTo(
            "Invalid schema for response_format 'steps': In context=('properties', 'steps', 'items'), 'additionalProperties' is required to be supplied and to be false."));
    }

    private static async Task<JsonElement> FillAsync(RunningEmulator emulator, string schema, string prompt)
    {
        var reply = await emulator.ChatAsync(Ask(schema, prompt));
        Assert.That(reply.Status, Is.EqualTo(200), reply.Body.GetRawText());
        return RunningEmulator.Parse(reply.Content!);
    }

    private static string Ask(string schema, string prompt)
        => $$"""
           {
             "model": "gpt-4o",
             "messages": [{ "role": "user", "content": "{{prompt}}" }],
             "response_format": { "type": "json_schema", "json_schema": { "name": "answer", "schema": {{schema}} } }
           }
           """;
}
