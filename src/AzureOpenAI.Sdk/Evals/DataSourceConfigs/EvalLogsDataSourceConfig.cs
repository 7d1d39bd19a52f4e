using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>Responses that the service has kept.</summary>
public sealed class EvalLogsDataSourceConfig : EvalDataSourceConfig
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public EvalLogsDataSourceConfig()
        : base("logs")
    {
    }

    /// <summary>Gets or sets which labels they have.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets or sets what a row looks like, as the service answers.</summary>
    public JsonElement? Schema { get; set; }
}
