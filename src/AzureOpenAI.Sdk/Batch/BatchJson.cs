using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Batch;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BatchOptions))]
[JsonSerializable(typeof(BatchResult))]
[JsonSerializable(typeof(ListPage<BatchResult>))]
[JsonSerializable(typeof(BatchInputLine))]
[JsonSerializable(typeof(BatchOutputLine))]
internal sealed partial class BatchJson : JsonSerializerContext;
