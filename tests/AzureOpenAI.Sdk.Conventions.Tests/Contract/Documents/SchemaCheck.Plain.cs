using System.Text.Json;
using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Documents;

/// <summary>The keywords that look at one value and at nothing within it.</summary>
internal sealed partial class SchemaCheck
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(5);

    private void JudgePlain(JsonProperty keyword, JsonElement schema, JsonElement value, string pointer, Verdict verdict)
    {
        JsonElement rule = keyword.Value;
        if (Complaint(keyword.Name, rule, schema, value) is { } complaint)
        {
            verdict.Add(pointer, complaint, keyword.Name is "enum" or "discriminator" ? FindingKind.NotListed : FindingKind.Wrong);
        }

        if (keyword.Name == "required" && value.ValueKind == JsonValueKind.Object)
        {
            foreach (string name in rule.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
            {
                verdict.Add($"{pointer}/{name}", "it is required and missing");
            }
        }

        if (keyword.Name == "propertyNames" && value.ValueKind == JsonValueKind.Object)
        {
            verdict.Findings.AddRange(value.EnumerateObject().SelectMany(member => Check(rule, JsonSerializer.SerializeToElement(member.Name), $"{pointer}/{member.Name}")));
        }
    }

    private string? Complaint(string keyword, JsonElement rule, JsonElement schema, JsonElement value) => keyword switch
    {
        "type" when IsFile(value) && !IsBinary(schema) => "a file stands for a text",
        "type" => Types(rule).Any(type => IsOf(type, value)) ? null : $"a {value.ValueKind} stands for {rule}",
        "enum" => rule.EnumerateArray().Any(allowed => AreEqual(allowed, value)) ? null : $"{Shown(value)} is none of its values",
        "const" => AreEqual(rule, value) ? null : $"{Shown(value)} is not {rule}",
        "minimum" => Number(value) >= rule.GetDecimal() || Number(value) is null ? null : $"it is below {rule}",
        "maximum" => Number(value) <= rule.GetDecimal() || Number(value) is null ? null : $"it is above {rule}",
        // As a boolean, it speaks of "minimum": that is how 3.0 has it.
        "exclusiveMinimum" when rule.ValueKind == JsonValueKind.True => Number(value) == schema.GetProperty("minimum").GetDecimal() ? "it is not above the minimum" : null,
        "exclusiveMinimum" => Number(value) > rule.GetDecimal() || Number(value) is null ? null : $"it is not above {rule}",
        "minLength" => Length(value) < rule.GetInt32() ? $"it is shorter than {rule}" : null,
        "maxLength" => Length(value) > rule.GetInt32() ? $"it is longer than {rule}" : null,
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.CultureInvariant, PatternTime) ? null : $"it is not as {rule}",
        "minItems" => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() < rule.GetInt32() ? $"it has fewer elements than {rule}" : null,
        "maxItems" => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > rule.GetInt32() ? $"it has more elements than {rule}" : null,
        "maxProperties" => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Count() > rule.GetInt32() ? $"it has more members than {rule}" : null,
        "not" => Judge(rule, value, "").IsRight ? "it is what the document excludes" : null,
        "format" => FormatComplaint(rule.GetString()!, value),
        "discriminator" => DiscriminatorComplaint(rule, value),
        "nullable" or "required" or "propertyNames" => null,
        _ when IsNote(keyword) => null,
        _ => throw new NotSupportedException($"The check does not know the keyword '{keyword}'."),
    };

    private static string? FormatComplaint(string format, JsonElement value) => format switch
    {
        "binary" => IsFile(value) ? null : "a text stands for a file",
        "int32" when value.ValueKind == JsonValueKind.Number => value.TryGetInt32(out _) ? null : "it is too large for 32 bits",
        "uri" when value.ValueKind == JsonValueKind.String => Uri.TryCreate(value.GetString(), UriKind.Absolute, out _) ? null : "it is no absolute address",
        "base64" when value.ValueKind == JsonValueKind.String => value.TryGetBytesFromBase64(out _) ? null : "it is no base64",
        "int32" or "int64" or "uri" or "base64" or "float" or "double" or "unixtime" or "string" or "uuid" or "date" => null,
        _ => throw new NotSupportedException($"The check does not know the format '{format}'."),
    };

    /// <summary>The kind must be one of the table's, where there is a table.</summary>
    private static string? DiscriminatorComplaint(JsonElement rule, JsonElement value)
        => value.ValueKind == JsonValueKind.Object && rule.TryGetProperty("mapping", out JsonElement mapping)
            && (!value.TryGetProperty(rule.GetProperty("propertyName").GetString()!, out JsonElement kind) || kind.ValueKind != JsonValueKind.String || !mapping.TryGetProperty(kind.GetString()!, out _))
                ? $"its {rule.GetProperty("propertyName")} is none that the document has"
                : null;

    private static IEnumerable<string?> Types(JsonElement rule)
        => rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(type => type.GetString()) : [rule.GetString()];

    private static bool IsOf(string? type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The check does not know the type '{type}'."),
    };

    /// <summary>In a form, a text stands for a number, a boolean or an object where the schema wants one.</summary>
    private JsonElement Read(JsonElement schema, JsonElement value)
    {
        if (!isForm || value.ValueKind != JsonValueKind.String || IsFile(value) || !schema.TryGetProperty("type", out JsonElement type) || Types(type).Contains("string"))
        {
            return value;
        }

        try
        {
            JsonElement read = JsonElement.Parse(value.GetString()!);
            return read.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Object && Types(type).Any(wanted => IsOf(wanted, read)) ? read : value;
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private static bool IsNote(string keyword) => Notes.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);

    private static bool IsBinary(JsonElement schema) => schema.TryGetProperty("format", out JsonElement format) && format.GetString() == "binary";

    private static bool IsFile(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString()!.StartsWith(FileMark, StringComparison.Ordinal);

    private static bool AreEqual(JsonElement allowed, JsonElement value) => allowed.ValueKind == value.ValueKind && (allowed.ValueKind == JsonValueKind.String ? allowed.GetString() == value.GetString() : allowed.GetRawText() == value.GetRawText());

    private static decimal? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    private static int? Length(JsonElement value) => value.ValueKind == JsonValueKind.String && !IsFile(value) ? value.GetString()!.Length : null;

    private static string Shown(JsonElement value) => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? value.ValueKind.ToString() : $"'{value}'";
}
