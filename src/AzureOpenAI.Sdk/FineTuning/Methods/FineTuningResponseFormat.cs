using System.Text.Json;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>What replies must look like while a model is trained by a grader.</summary>
public sealed class FineTuningResponseFormat : WireModel
{
    /// <summary>Gets or sets what kind it is: <c>json_schema</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the schema with its name: what a chat request has in <c>response_format.json_schema</c>.</summary>
    public JsonElement? JsonSchema { get; set; }
}
