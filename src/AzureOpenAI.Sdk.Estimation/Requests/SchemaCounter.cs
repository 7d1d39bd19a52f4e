using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Counts the schema that a reply must follow.</summary>
internal sealed class SchemaCounter(JsonElement body, Tally tally)
{
    private const string Label = "schema of the reply";
    private const string Fitted = "The rule for schemas was fitted to the service's counts: right, or one off.";
    private const string Assumed = "The rule for schemas was measured on another interface of this family.";
    private const string NotStrict = "The rule for schemas that are not strict rests on one count of the service's.";

    private readonly SchemaRule _rule = tally.Model.Frame.Schema;

    public void Count(bool hasSystem, bool hasTools)
    {
        if (body.Member("response_format") is not { } format || format.Text("type") != "json_schema" || format.Member("json_schema", JsonValueKind.Object) is not { } schema)
        {
            return;
        }

        int frame = hasTools ? _rule.WithTools : hasSystem ? _rule.AfterSystem : _rule.Alone;
        int count = tally.Count(SchemaText.Write(schema, isWhole: false)) + frame;
        if (schema.Member("strict") is not { ValueKind: JsonValueKind.False })
        {
            tally.Add(EstimatePartKind.Schema, Label, count, _rule.Slack, reason: _rule.IsAssumed ? Assumed : Fitted);
            return;
        }

        int whole = tally.Count(SchemaText.Write(schema, isWhole: true)) + _rule.NotStrict;
        int below = Math.Max(0, whole - count), above = Math.Max(0, count - whole);
        tally.Add(EstimatePartKind.Schema, Label, whole, new(below + _rule.Slack.Below, above + _rule.Slack.Above), reason: NotStrict);
    }
}
