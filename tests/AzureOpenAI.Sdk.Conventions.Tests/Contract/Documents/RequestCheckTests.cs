using System.Text;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Documents;

/// <summary>The check of whole requests finds what is wrong in each part of them.</summary>
public sealed class RequestCheckTests
{
    private const string Paths = """
        {
          "paths": {
            "/things": {
              "get": { "parameters": [{ "name": "limit", "in": "query", "schema": { "type": "integer" } }, { "name": "order", "in": "query", "required": true, "schema": { "type": "string", "enum": ["asc", "desc"] } }] },
              "post": { "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" }, "kind": { "type": "string", "enum": ["old"] } } } } } } }
            },
            "/things/{id}": { "parameters": [{ "name": "x-preview", "in": "header", "required": true }], "delete": {} },
            "/files": { "post": { "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": { "type": "object", "required": ["file"], "properties": { "file": { "type": "string", "format": "binary" }, "tags": { "type": "array", "items": { "type": "string" } } } } } } } } },
            "/deployments/{name}/words": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object" } } } } } }
          }
        }
        """;

    private const string Newer = """
        {
          "paths": { "/things": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "name": { "type": "string" }, "kind": { "type": "string", "enum": ["old", "new"] }, "size": { "type": "integer" } } } } } } } } }
        }
        """;

    private const string OfForms = """{ "paths": { "/things": { "post": { "requestBody": { "content": { "multipart/form-data": { "schema": {} } } } } } } }""";

    private static readonly RequestCheck Check = new(ApiDocument.Parse("older", Paths), ApiDocument.Parse("newer", Newer), ApiDocument.Parse("forms", OfForms));

    [TestCase("GET", "v1/things?order=asc&limit=3")]
    [TestCase("GET", "things?order=asc&api-version=2024-10-21")]
    [TestCase("POST", "deployments/d/things?api-version=2024-10-21", """{ "name": "a", "kind": "old" }""")]
    [TestCase("POST", "v1/things", """{ "name": "a", "kind": "new", "size": 1 }""")]
    [TestCase("POST", "v1/words", "{}")]
    public void What_is_right_passes(string method, string address, string? json = null) => Assert.That(Places(method, address, json), Is.Empty);

    [TestCase("GET", "v1/nothing", null, "path")]
    [TestCase("PUT", "v1/things", null, "path")]
    [TestCase("GET", "v1/things/a/b", null, "path")]
    [TestCase("GET", "v1/things", null, "?order")]
    [TestCase("GET", "v1/things?order=up", null, "?order")]
    [TestCase("GET", "v1/things?order=asc&limit=many", null, "?limit")]
    [TestCase("GET", "v1/things?order=asc&page=2", null, "?page")]
    [TestCase("DELETE", "v1/things/7", null, "header x-preview")]
    [TestCase("DELETE", "v1/things/7", "{}", "header x-preview", "body")]
    [TestCase("POST", "v1/things", null, "body")]
    [TestCase("POST", "v1/things", "{", "body")]
    [TestCase("POST", "v1/things", """{ "kind": "old" }""", "/name")]
    [TestCase("POST", "v1/things", """{ "name": 1 }""", "/name")]
    [TestCase("POST", "v1/things", """{ "name": "a", "kind": "newest" }""", "/kind")]
    [TestCase("POST", "v1/things", """{ "name": "a", "size": "1" }""", "/size")]
    [TestCase("POST", "v1/things", """{ "name": "a", "weight": 1 }""", "/weight")]
    public void What_is_wrong_is_found(string method, string address, string? json, params string[] places)
        => Assert.That(Places(method, address, json), Is.EqualTo(places));

    [TestCase("name=\"file\"; filename=\"a\"|x", "name=\"tags[]\"|a", "name=\"tags[]\"|b")]
    [TestCase("name=file; filename=a|x")]
    public void A_form_that_is_right_passes(params string[] parts) => Assert.That(Form(parts), Is.Empty);

    [TestCase("/file", "name=\"tags[]\"|a")]
    [TestCase("/file", "name=\"file\"|x")]
    [TestCase("/tags", "name=\"file\"; filename=\"a\"|x", "name=\"tags\"|a")]
    [TestCase("/tags/0", "name=\"file\"; filename=\"a\"|x", "name=\"tags[]\"; filename=\"b\"|a")]
    [TestCase("/size", "name=\"file\"; filename=\"a\"|x", "name=\"size\"|1")]
    [TestCase("body", "name=\"file\"; filename=\"a\"|x", "name=\"file\"; filename=\"b\"|x")]
    [TestCase("body", "filename=\"a\"|x")]
    public void A_form_that_is_wrong_is_found(string place, params string[] parts) => Assert.That(Form(parts), Is.EqualTo(new[] { place }));

    [Test]
    public void A_form_that_does_not_end_is_found()
        => Assert.That(Places(new RecordedRequest("POST", Address("v1/files"), new Dictionary<string, string>(), "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--b"u8.ToArray(), "multipart/form-data; boundary=b")), Is.EqualTo(new[] { "body" }));

    private static IEnumerable<string> Form(string[] parts)
    {
        string body = string.Concat(parts.Select(part => part.Split('|')).Select(part => $"--b\r\nContent-Disposition: form-data; {part[0]}\r\n\r\n{part[1]}\r\n")) + "--b--\r\n";
        return Places(new RecordedRequest("POST", Address("v1/files"), new Dictionary<string, string>(), Encoding.UTF8.GetBytes(body), "multipart/form-data; boundary=\"b\""));
    }

    private static IEnumerable<string> Places(string method, string address, string? json)
        => Places(new RecordedRequest(method, Address(address), new Dictionary<string, string>(), Encoding.UTF8.GetBytes(json ?? ""), json is null ? null : "application/json"));

    private static IEnumerable<string> Places(RecordedRequest request) => Check.Check(request, out _).Select(finding => finding.Pointer);

    private static Uri Address(string path) => new("https://unit.openai.azure.com/openai/" + path);
}
