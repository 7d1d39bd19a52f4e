using System.Text.Json;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Documents;

/// <summary>
/// Checks a value against a schema of an OpenAPI document, 3.0 or 3.1. A keyword that it does not know ends the check: a rule that is
/// passed over in silence would be no check.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="isForm">Whether the value comes from a form, in which numbers and booleans are texts.</param>
internal sealed partial class SchemaCheck(ApiDocument document, bool isForm = false)
{
    /// <summary>Stands at the beginning of the text that stands for a file of a form.</summary>
    internal const string FileMark = "\0file";

    private static readonly HashSet<string> Notes = new(StringComparer.Ordinal)
    {
        "description", "title", "default", "example", "examples", "deprecated", "readOnly", "summary", "optional", "min_items", "max_items", "$recursiveAnchor",
    };

    /// <summary>The schemas around the one at hand that <c>$recursiveRef</c> may mean.</summary>
    private readonly Stack<JsonElement> _anchors = new();

    /// <summary>Checks a value, and all within it.</summary>
    internal List<Finding> Check(JsonElement schema, JsonElement value, string pointer = "")
    {
        Verdict verdict = Judge(schema, value, pointer);
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (string name in value.EnumerateObject().CountBy(member => member.Name).Where(count => count.Value > 1).Select(count => count.Key))
            {
                verdict.Add($"{pointer}/{name}", "it is there twice");
            }
        }

        if (value.ValueKind == JsonValueKind.Object && verdict is { IsOpen: false, NamesMembers: true })
        {
            foreach (JsonProperty member in value.EnumerateObject().Where(member => !verdict.Known.Contains(member.Name)))
            {
                verdict.Add($"{pointer}/{member.Name}", "the document does not have it", FindingKind.Unknown);
            }
        }

        return IsOfNewKind(verdict, pointer) ? [.. verdict.Findings.Select(finding => finding with { Kind = finding.Kind == FindingKind.Wrong ? FindingKind.NotListed : finding.Kind })] : verdict.Findings;
    }

    /// <summary>Says whether an object is of a kind that the document does not list: then its other members are those of the new kind.</summary>
    private static bool IsOfNewKind(Verdict verdict, string pointer)
        => verdict.Findings.Exists(finding => finding.Kind == FindingKind.NotListed && (finding.Pointer == pointer + "/type" || finding.Pointer == pointer + "/role"));

    /// <summary>Checks a value against one schema, without a decision about members that only another schema may know.</summary>
    private Verdict Judge(JsonElement schema, JsonElement value, string pointer, bool isBase = false)
    {
        var verdict = new Verdict();
        if (schema.ValueKind != JsonValueKind.Object || (value.ValueKind == JsonValueKind.Null && IsTrue(schema, "nullable")))
        {
            verdict.IsOpen = schema.ValueKind == JsonValueKind.True;
            return verdict;
        }

        value = Read(schema, value);
        if (!isBase && Chosen(schema, value) is { } chosen)
        {
            verdict.Merge(Judge(chosen, value, pointer, isBase: true));
            return verdict;
        }

        bool takesMembers = true;
        bool isAnchor = IsTrue(schema, "$recursiveAnchor");
        if (isAnchor)
        {
            _anchors.Push(schema);
        }

        // As a base, a schema's table of those that extend it has done its work, or was not asked.
        foreach (JsonProperty keyword in schema.EnumerateObject().Where(keyword => !isBase || keyword.Name != "discriminator"))
        {
            takesMembers &= Apply(keyword, schema, value, pointer, verdict);
        }

        if (isAnchor)
        {
            _anchors.Pop();
        }

        verdict.IsOpen |= value.ValueKind == JsonValueKind.Object && takesMembers && SaysNoMore(schema);
        return verdict;
    }

    /// <summary>Applies one keyword.</summary>
    /// <returns>Whether the schema may still take members of any name.</returns>
    private bool Apply(JsonProperty keyword, JsonElement schema, JsonElement value, string pointer, Verdict verdict)
    {
        JsonElement rule = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref":
                verdict.Merge(Judge(document.Resolve(rule.GetString()!), value, pointer));
                return false;
            case "$recursiveRef":
                verdict.Merge(Judge(_anchors.Peek(), value, pointer));
                return false;
            case "allOf":
                foreach (JsonElement part in rule.EnumerateArray())
                {
                    verdict.Merge(JudgePart(part, value, pointer));
                }

                return false;
            case "oneOf" or "anyOf":
                verdict.Merge(JudgeAlternatives(rule, value, pointer));
                return false;
            case "properties":
                verdict.NamesMembers = true;
                JudgeMembers(rule, value, pointer, verdict);
                return false;
            case "additionalProperties":
                JudgeOtherMembers(schema, rule, value, pointer, verdict);
                return false;
            case "items":
                JudgeElements(rule, value, pointer, verdict);
                return true;
            default:
                JudgePlain(keyword, schema, value, pointer, verdict);
                return true;
        }
    }

    /// <summary>A schema that says "an object" and no more, or nothing at all, takes any member.</summary>
    private static bool SaysNoMore(JsonElement schema)
        => schema.TryGetProperty("type", out _) || schema.EnumerateObject().All(keyword => IsNote(keyword.Name));

    private static bool IsTrue(JsonElement schema, string name) => schema.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
