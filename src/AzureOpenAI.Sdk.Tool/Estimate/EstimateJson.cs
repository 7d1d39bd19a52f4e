using System.Text.Json;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Estimate;

/// <summary>Writes estimates for programs.</summary>
internal static class EstimateJson
{
    public static void Write(AppConsole console, GivenRequest request, IReadOnlyList<RequestEstimate> estimates)
        => JsonOutput.Write(console, json =>
        {
            json.WriteString("kind", request.Kind.ToString());
            json.WriteList("estimates", estimates, estimate => Write(json, estimate));
        });

    private static void Write(Utf8JsonWriter json, RequestEstimate estimate)
    {
        json.WriteString("model", estimate.Model);
        json.WriteString("encoding", estimate.Encoding);
        json.WriteString("exactness", EstimateOutput.Name(estimate.Exactness));
        WriteRange(json, "inputTokens", estimate.InputTokens);
        json.WriteAmount("maxOutputTokens", estimate.OutputTokensUpperBound);
        json.WriteAmount("inputTokenLimit", estimate.InputTokenLimit);
        json.WriteList("parts", estimate.Parts, part =>
        {
            json.WriteString("kind", part.Kind.ToString());
            json.WriteString("label", part.Label);
            json.WriteString("exactness", EstimateOutput.Name(part.Exactness));
            WriteRange(json, "tokens", part.Range);
            json.WriteString("detail", part.Detail);
        });
        WriteCost(json, estimate.Cost);
        json.WriteString("costReason", estimate.CostReason);
        json.WriteTexts("exactnessReasons", estimate.ExactnessReasons);
        json.WriteTexts("warnings", estimate.Warnings);
    }

    private static void WriteCost(Utf8JsonWriter json, CostEstimate? cost)
    {
        if (cost is null)
        {
            json.WriteNull("cost");
            return;
        }

        json.WriteStartObject("cost");
        json.WriteString("currency", cost.Currency);
        json.WriteString("deploymentType", cost.DeploymentType.ToString());
        json.WriteNumber("inputLower", cost.InputLower);
        json.WriteNumber("input", cost.Input);
        json.WriteNumber("inputUpper", cost.InputUpper);
        json.WriteAmount("maxOutput", cost.MaxOutput);
        json.WriteAmount("max", cost.Max);
        json.WriteString("pricesAsOf", cost.PriceAsOf);
        json.WriteTexts("notes", cost.Notes);
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, TokenRange range)
    {
        json.WriteStartObject(name);
        json.WriteNumber("lower", range.Lower);
        json.WriteNumber("expected", range.Expected);
        json.WriteNumber("upper", range.Upper);
        json.WriteEndObject();
    }
}
