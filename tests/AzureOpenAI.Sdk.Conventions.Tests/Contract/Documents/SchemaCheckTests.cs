using System.Text.Json;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Documents;

/// <summary>The check finds what is wrong: otherwise the contract tests would prove nothing.</summary>
public sealed class SchemaCheckTests
{
    private const string Schemas = """
        {
          "Animal": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog" } } },
          "Cat": { "type": "object", "required": ["lives"], "properties": { "kind": { "type": "string", "enum": ["cat"] }, "lives": { "type": "integer", "format": "int32" } }, "allOf": [{ "$ref": "#/components/schemas/Animal" }] },
          "Dog": { "type": "object", "properties": { "tricks": { "type": "array", "items": { "type": "string" } } }, "allOf": [{ "$ref": "#/components/schemas/Animal" }] },
          "Tool": { "type": "object", "required": ["type", "function"], "properties": { "type": { "type": "string", "enum": ["function"] }, "function": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } } } }
        }
        """;

    private static readonly ApiDocument Document = ApiDocument.Parse("test", $$"""{ "components": { "schemas": {{Schemas}} } }""");

    [TestCase("""{ "type": "string" }""", "\"a\"")]
    [TestCase("""{ "type": ["string", "null"] }""", "null")]
    [TestCase("""{ "type": "string", "nullable": true }""", "null")]
    [TestCase("""{ "type": "integer", "minimum": 1, "maximum": 3 }""", "2.0")]
    [TestCase("""{ "type": "array", "items": { "type": "integer" }, "minItems": 1, "maxItems": 2 }""", "[1, 2]")]
    [TestCase("""{ "type": "object", "additionalProperties": { "type": "string" } }""", """{ "a": "b" }""")]
    [TestCase("""{ "type": "object" }""", """{ "anything": 1 }""")]
    [TestCase("""{ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] }""", """["a"]""")]
    [TestCase("""{ "$ref": "#/components/schemas/Animal" }""", """{ "kind": "cat", "lives": 9 }""")]
    [TestCase("""{ "$ref": "#/components/schemas/Animal" }""", """{ "kind": "dog", "tricks": ["roll"] }""")]
    [TestCase("""{ "allOf": [{ "properties": { "a": { "type": "string" } } }, { "properties": { "b": { "type": "string" } } }] }""", """{ "a": "1", "b": "2" }""")]
    [TestCase("""{ "properties": { "a": {}, "b": {} }, "anyOf": [{ "required": ["a"] }, { "required": ["b"] }] }""", """{ "b": 1 }""")]
    [TestCase("""{ "const": 1, "not": { "type": "string" } }""", "1")]
    [TestCase("""{ "type": "string", "pattern": "^a+$", "minLength": 2, "maxLength": 3, "x-note": 1 }""", "\"aa\"")]
    [TestCase("""{ "$recursiveAnchor": true, "type": "object", "properties": { "n": { "type": "integer" }, "within": { "$recursiveRef": "#" } } }""", """{ "within": { "within": { "n": 1 } } }""")]
    public void What_is_right_passes(string schema, string value) => Assert.That(Check(schema, value), Is.Empty);

    [TestCase("""{ "type": "string" }""", "1", "")]
    [TestCase("""{ "type": "string" }""", "null", "")]
    [TestCase("""{ "type": "integer" }""", "1.5", "")]
    [TestCase("""{ "type": "integer", "format": "int32" }""", "3000000000", "")]
    [TestCase("""{ "type": "number", "minimum": 1 }""", "0.5", "")]
    [TestCase("""{ "type": "number", "maximum": 1 }""", "1.5", "")]
    [TestCase("""{ "type": "number", "exclusiveMinimum": 0 }""", "0", "")]
    [TestCase("""{ "type": "number", "minimum": 0, "exclusiveMinimum": true }""", "0", "")]
    [TestCase("""{ "type": "boolean" }""", "\"true\"", "")]
    [TestCase("""{ "type": "string", "minLength": 2 }""", "\"a\"", "")]
    [TestCase("""{ "type": "string", "maxLength": 2 }""", "\"aaa\"", "")]
    [TestCase("""{ "type": "string", "pattern": "^a$" }""", "\"b\"", "")]
    [TestCase("""{ "type": "string", "format": "uri" }""", "\"there\"", "")]
    [TestCase("""{ "type": "string", "format": "base64" }""", "\"*\"", "")]
    [TestCase("""{ "type": "string", "format": "binary" }""", "\"text\"", "")]
    [TestCase("""{ "const": "a" }""", "\"b\"", "")]
    [TestCase("""{ "not": { "type": "string" } }""", "\"b\"", "")]
    [TestCase("""{ "type": "array", "items": { "type": "integer" } }""", "[1, \"2\"]", "/1")]
    [TestCase("""{ "type": "array", "minItems": 1 }""", "[]", "")]
    [TestCase("""{ "type": "array", "maxItems": 1 }""", "[1, 2]", "")]
    [TestCase("""{ "type": "object", "required": ["a"] }""", "{}", "/a")]
    [TestCase("""{ "type": "object", "maxProperties": 1 }""", """{ "a": 1, "b": 2 }""", "")]
    [TestCase("""{ "type": "object", "propertyNames": { "maxLength": 1 } }""", """{ "ab": 1 }""", "/ab")]
    [TestCase("""{ "type": "object", "additionalProperties": { "type": "string" } }""", """{ "a": 1 }""", "/a")]
    [TestCase("""{ "type": "object", "properties": { "a": {} }, "additionalProperties": false }""", """{ "a": 1, "b": 2 }""", "/b")]
    [TestCase("""{ "allOf": [{ "type": "object" }, { "required": ["a"] }] }""", "{}", "/a")]
    [TestCase("""{ "$ref": "#/components/schemas/Animal" }""", """{ "kind": "cat" }""", "/lives")]
    [TestCase("""{ "properties": { "a": {} } }""", """{ "a": 1, "a": 2 }""", "/a")]
    [TestCase("""{ "$recursiveAnchor": true, "type": "object", "properties": { "n": { "type": "integer" }, "within": { "$recursiveRef": "#" } } }""", """{ "within": { "within": { "n": "1" } } }""", "/within/within/n")]
    public void What_is_wrong_is_found(string schema, string value, string pointer)
        => Assert.That(Check(schema, value).Select(finding => (finding.Kind, finding.Pointer)), Is.EqualTo(new[] { (FindingKind.Wrong, pointer) }));

    [TestCase("""{ "type": "string", "enum": ["a", "b"] }""", "\"c\"", "")]
    [TestCase("""{ "oneOf": [{ "type": "string" }, { "type": "integer" }] }""", "true", "")]
    [TestCase("""{ "$ref": "#/components/schemas/Animal" }""", """{ "kind": "fox" }""", "")]
    public void A_value_that_is_not_listed_may_be_in_a_newer_document(string schema, string value, string pointer)
        => Assert.That(Check(schema, value).Select(finding => (finding.Kind, finding.Pointer)), Is.EqualTo(new[] { (FindingKind.NotListed, pointer) }));

    [TestCase("""{ "properties": { "a": {} } }""", """{ "a": 1, "b": 2 }""", "/b")]
    [TestCase("""{ "allOf": [{ "properties": { "a": {} } }, { "properties": { "b": {} } }] }""", """{ "a": 1, "b": 2, "c": 3 }""", "/c")]
    [TestCase("""{ "properties": { "a": {}, "b": {} }, "anyOf": [{ "required": ["a"] }, { "required": ["b"] }] }""", """{ "b": 1, "c": 2 }""", "/c")]
    [TestCase("""{ "$ref": "#/components/schemas/Animal" }""", """{ "kind": "dog", "lives": 1 }""", "/lives")]
    [TestCase("""{ "anyOf": [{ "type": "string" }, { "type": "object", "properties": { "a": {} } }] }""", """{ "b": 1 }""", "/b")]
    public void A_member_that_the_document_does_not_have_is_found(string schema, string value, string pointer)
        => Assert.That(Check(schema, value).Select(finding => (finding.Kind, finding.Pointer)), Is.EqualTo(new[] { (FindingKind.Unknown, pointer) }));

    [Test]
    public void An_object_of_a_new_kind_is_left_to_newer_documents()
        => Assert.That(Check("""{ "$ref": "#/components/schemas/Tool" }""", """{ "type": "custom", "custom": {} }""").Select(finding => finding.Kind), Has.None.EqualTo(FindingKind.Wrong).And.Not.Empty);

    [Test]
    public void In_a_form_a_text_stands_for_a_number_and_a_file_for_a_file()
    {
        const string Schema = """
            { "type": "object", "properties": { "file": { "type": "string", "format": "binary" }, "n": { "type": "integer" }, "stream": { "type": "boolean" }, "prompt": { "type": "string" }, "logprobs": { "type": "array", "items": { "type": "string" } }, "strategy": { "type": "object", "required": ["type"] } } }
            """;

        Assert.That(Check(Schema, """{ "file": "\u0000filea.wav", "n": "2", "stream": "true", "prompt": "7", "logprobs": ["a"], "strategy": "{\"type\":\"auto\"}" }""", isForm: true), Is.Empty);
        Assert.That(Check(Schema, """{ "n": "two", "stream": "yes", "file": "a.wav", "prompt": "\u0000filea.wav", "logprobs": "a", "strategy": "{}" }""", isForm: true).Select(finding => finding.Pointer), Is.EquivalentTo(new[] { "/n", "/stream", "/file", "/prompt", "/logprobs", "/strategy/type" }));
        Assert.That(Check(Schema, """{ "n": "2" }"""), Is.Not.Empty, "Elsewhere a text is a text.");
    }

    [Test]
    public void A_keyword_that_is_not_known_is_not_passed_over()
        => Assert.That(() => Check("""{ "dependentRequired": {} }""", "{}"), Throws.TypeOf<NotSupportedException>());

    private static List<Finding> Check(string schema, string value, bool isForm = false)
        => new SchemaCheck(Document, isForm).Check(JsonElement.Parse(schema), JsonElement.Parse(value));
}
