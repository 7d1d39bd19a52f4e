using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Files;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FilesOptions))]
[JsonSerializable(typeof(FilesImportOptions))]
[JsonSerializable(typeof(FilesResult))]
[JsonSerializable(typeof(ListPage<FilesResult>))]
[JsonSerializable(typeof(FilesDeletionResult))]
[JsonSerializable(typeof(FilesUploadOptions))]
[JsonSerializable(typeof(FilesUploadCompletionOptions))]
[JsonSerializable(typeof(FilesUploadPart))]
[JsonSerializable(typeof(FilesUploadResult))]
[JsonSerializable(typeof(FilesUploadState))]
internal sealed partial class FilesJson : JsonSerializerContext;
