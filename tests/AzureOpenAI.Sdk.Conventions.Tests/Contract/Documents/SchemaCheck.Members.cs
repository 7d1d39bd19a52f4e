using System.Globalization;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Documents;

/// <summary>The keywords that look at what is within an object or a list.</summary>
internal sealed partial class SchemaCheck
{
    private void JudgeMembers(JsonElement members, JsonElement value, string pointer, Verdict verdict)
    {
        foreach (JsonProperty member in members.EnumerateObject())
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member.Name, out JsonElement found))
            {
                verdict.Known.Add(member.Name);
                verdict.Findings.AddRange(Check(member.Value, found, $"{pointer}/{member.Name}"));
            }
        }
    }

    private void JudgeOtherMembers(JsonElement schema, JsonElement rule, JsonElement value, string pointer, Verdict verdict)
    {
        verdict.IsOpen |= rule.ValueKind != JsonValueKind.False;
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (JsonProperty member in value.EnumerateObject().Where(member => !(schema.TryGetProperty("properties", out JsonElement named) && named.TryGetProperty(member.Name, out _))))
        {
            if (rule.ValueKind == JsonValueKind.False)
            {
                verdict.Known.Add(member.Name);
                verdict.Add($"{pointer}/{member.Name}", "the document forbids further members");
            }
            else
            {
                verdict.Findings.AddRange(Check(rule, member.Value, $"{pointer}/{member.Name}"));
            }
        }
    }

    private void JudgeElements(JsonElement rule, JsonElement value, string pointer, Verdict verdict)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            verdict.Findings.AddRange(value.EnumerateArray().SelectMany((element, index) => Check(rule, element, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}"))));
        }
    }
}
