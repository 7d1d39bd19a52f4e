using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>Windows that are smaller on some deployment types than the model's own: a dated table, as data.</summary>
internal static class TypeLimits
{
    private static readonly Lazy<Dictionary<string, JsonElement>> s_rows = new(static () =>
    {
        using JsonDocument document = JsonDocument.Parse(EmbeddedData.Read("limits.json"));
        return document.RootElement.GetProperty("limits").EnumerateArray()
            .ToDictionary(static row => row.GetProperty("model").GetString()!, static row => row.Clone(), StringComparer.OrdinalIgnoreCase);
    });

    public static int? Find(string model, DeploymentType type)
    {
        string name = type.ToString();
        string column = type.IsProvisioned ? "provisioned"
            : name.EndsWith("Batch", StringComparison.OrdinalIgnoreCase) ? "batch"
            : "standard";
        return s_rows.Value.TryGetValue(model, out JsonElement row) && row.TryGetProperty(column, out JsonElement limit) ? limit.GetInt32() : null;
    }
}
