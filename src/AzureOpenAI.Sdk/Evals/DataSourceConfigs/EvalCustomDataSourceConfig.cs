using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>Data of your own, described by a schema.</summary>
public sealed class EvalCustomDataSourceConfig : EvalDataSourceConfig
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public EvalCustomDataSourceConfig()
        : base("custom")
    {
    }

    /// <summary>Gets or sets what a row of data looks like, as a JSON schema.</summary>
    public JsonElement? ItemSchema { get; set; }

    /// <summary>Gets or sets whether runs ask a model, whose replies graders see as <c>sample</c>; false by default.</summary>
    public bool? IncludeSampleSchema { get; set; }

    /// <summary>Gets or sets what a row looks like with what the service adds, as it answers.</summary>
    public JsonElement? Schema { get; set; }

    /// <summary>Creates one of a schema.</summary>
    /// <param name="itemSchema">What a row of data looks like, as a JSON schema.</param>
    /// <param name="includeSampleSchema">Whether runs ask a model, whose replies graders see as <c>sample</c>.</param>
    /// <returns>The data source.</returns>
    /// <exception cref="ArgumentException">The schema is no JSON object.</exception>
    public static EvalCustomDataSourceConfig FromSchema(string itemSchema, bool? includeSampleSchema = null)
        => new() { ItemSchema = RawJson.Object(itemSchema, nameof(itemSchema)), IncludeSampleSchema = includeSampleSchema };
}
