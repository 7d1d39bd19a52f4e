using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Retrieval;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AttributeValue))]
[JsonSerializable(typeof(ComparisonFilter))]
[JsonSerializable(typeof(CompoundFilter))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, AttributeValue>))]
[JsonSerializable(typeof(IReadOnlyList<FileFilter>))]
[JsonSerializable(typeof(RankingOptions))]
[JsonSerializable(typeof(UnknownFileFilter))]
internal sealed partial class RetrievalJson : JsonSerializerContext;
