using System.Text.Json;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Ledger;

/// <summary>An OpenAPI document: its operations' bodies, and the schemas that they refer to.</summary>
internal sealed class Specification
{
    private readonly JsonElement _root;

    private Specification(string name, JsonElement root) => (Name, _root) = (name, root);

    internal string Name { get; }

    /// <summary>Reads a document; the test is ignored where there is none on this machine.</summary>
    internal static Specification Read(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(SharedFacts.RequirePath($"specs/{name}.json")));
        return new Specification(name, document.RootElement.Clone());
    }

    internal Schema Request(string path) => new(this, path, Body(_root.GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("requestBody")));

    internal Schema Response(string path) => new(this, path, Body(_root.GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("responses").GetProperty("200")));

    internal Schema Named(string name) => new(this, name, _root.GetProperty("components").GetProperty("schemas").GetProperty(name));

    private static JsonElement Body(JsonElement holder) => holder.GetProperty("content").GetProperty("application/json").GetProperty("schema");
}
