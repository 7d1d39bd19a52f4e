using System.Text.Json;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Documents;

/// <summary>Schemas that are made of others.</summary>
internal sealed partial class SchemaCheck
{
    /// <summary>A part of <c>allOf</c> that names the schemas which extend it is meant as their base here, or the check would never end.</summary>
    private Verdict JudgePart(JsonElement part, JsonElement value, string pointer)
        => part.TryGetProperty("$ref", out JsonElement reference) && document.Resolve(reference.GetString()!) is var target && target.TryGetProperty("discriminator", out _)
            ? Judge(target, value, pointer, isBase: true)
            : Judge(part, value, pointer);

    /// <summary>
    /// Takes the nearest alternative. <c>oneOf</c> is read as <c>anyOf</c>: the documents use both for unions, and many of their
    /// alternatives overlap.
    /// </summary>
    private Verdict JudgeAlternatives(JsonElement alternatives, JsonElement value, string pointer)
    {
        List<Verdict> verdicts = [.. alternatives.EnumerateArray().Select(alternative => Judge(alternative, value, pointer))];
        Verdict nearest = verdicts.MinBy(verdict => Unknowns(verdict, value))!;
        if (nearest.IsRight)
        {
            foreach (Verdict other in verdicts.Where(verdict => verdict.IsRight))
            {
                nearest.Known.UnionWith(other.Known);
            }
        }
        else
        {
            var none = new Verdict { IsOpen = true };
            none.Add(pointer, $"none of {verdicts.Count} alternatives takes it; the nearest: {string.Join("; ", nearest.Findings.Where(finding => finding.Kind != FindingKind.Unknown))}", FindingKind.NotListed);
            return none;
        }

        return nearest;
    }

    private static int Unknowns(Verdict verdict, JsonElement value)
        => verdict.Distance + (value.ValueKind == JsonValueKind.Object && !verdict.IsOpen ? value.EnumerateObject().Count(member => !verdict.Known.Contains(member.Name)) : 0);

    /// <summary>Gets the schema that a discriminator names for a value; null when there is no such table.</summary>
    private JsonElement? Chosen(JsonElement schema, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object
            || !schema.TryGetProperty("discriminator", out JsonElement discriminator)
            || !discriminator.TryGetProperty("mapping", out JsonElement mapping)
            || !value.TryGetProperty(discriminator.GetProperty("propertyName").GetString()!, out JsonElement kind)
            || kind.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        return mapping.TryGetProperty(kind.GetString()!, out JsonElement reference) ? document.Resolve(reference.GetString()!) : null;
    }
}
