using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Videos;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VideosOptions))]
[JsonSerializable(typeof(VideosRemixOptions))]
[JsonSerializable(typeof(VideosResult))]
[JsonSerializable(typeof(VideosDeletionResult))]
[JsonSerializable(typeof(ListPage<VideosResult>))]
internal sealed partial class VideosJson : JsonSerializerContext;
