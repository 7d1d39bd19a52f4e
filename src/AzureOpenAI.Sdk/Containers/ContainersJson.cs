using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Containers;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ContainersOptions))]
[JsonSerializable(typeof(ContainersResult))]
[JsonSerializable(typeof(ContainersDeletionResult))]
[JsonSerializable(typeof(ContainerFileOptions))]
[JsonSerializable(typeof(ContainerFileResult))]
[JsonSerializable(typeof(ContainerFileDeletionResult))]
[JsonSerializable(typeof(ListPage<ContainersResult>))]
[JsonSerializable(typeof(ListPage<ContainerFileResult>))]
internal sealed partial class ContainersJson : JsonSerializerContext;
