using System.Text.Json;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Documents;

/// <summary>An OpenAPI document: which operations there are, and the schemas that they refer to.</summary>
internal sealed class ApiDocument
{
    private readonly JsonElement _root;

    private ApiDocument(string name, JsonElement root) => (Name, _root) = (name, root);

    internal string Name { get; }

    /// <summary>Reads a document of the service; the test is ignored where there is none on this machine.</summary>
    internal static ApiDocument Read(string name) => Parse(name, File.ReadAllText(SharedFacts.RequirePath($"specs/{name}.json")));

    internal static ApiDocument Parse(string name, string json) => new(name, JsonElement.Parse(json));

    /// <summary>Finds an operation by its method and by a path whose places are filled; null when the document does not have it.</summary>
    internal ApiOperation? Find(string method, string path)
    {
        foreach (JsonProperty template in _root.GetProperty("paths").EnumerateObject().OrderBy(entry => entry.Name.Count(c => c == '{')))
        {
            if (IsMatch(template.Name, path) && template.Value.TryGetProperty(method.ToLowerInvariant(), out JsonElement operation))
            {
                return new ApiOperation(this, template.Value, operation);
            }
        }

        return null;
    }

    /// <summary>Follows a reference, or the bare name of a schema, as a discriminator's table may have it.</summary>
    internal JsonElement Resolve(string reference)
    {
        string[] steps = reference.StartsWith("#/", StringComparison.Ordinal) ? reference[2..].Split('/') : ["components", "schemas", reference];
        return steps.Aggregate(_root, (at, step) => at.GetProperty(step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));
    }

    private static bool IsMatch(string template, string path)
    {
        string[] wanted = template.Split('/'), found = path.Split('/');
        return wanted.Length == found.Length && wanted.Zip(found, (want, have) => want.StartsWith('{') ? have.Length > 0 : want == have).All(same => same);
    }
}
