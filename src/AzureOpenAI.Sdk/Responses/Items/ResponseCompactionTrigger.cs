using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>That what came before is made small.</summary>
public sealed class ResponseCompactionTrigger : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseCompactionTrigger()
        : base("compaction_trigger")
    {
    }
}
