using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Paging;

namespace AzureOpenAI.Sdk.Deployments;

/// <remarks>The models say themselves that they are in camel case: see <see cref="Serialization.CamelCase"/>.</remarks>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DeploymentsOptions))]
[JsonSerializable(typeof(DeploymentsUpdateOptions))]
[JsonSerializable(typeof(DeploymentsResult))]
[JsonSerializable(typeof(DeploymentOperationStatus))]
[JsonSerializable(typeof(AccountResult))]
[JsonSerializable(typeof(AccountKeyOptions))]
[JsonSerializable(typeof(AccountKeys))]
[JsonSerializable(typeof(LinkPage<DeploymentsResult>))]
[JsonSerializable(typeof(LinkPage<DeploymentSkuResult>))]
[JsonSerializable(typeof(LinkPage<UsageResult>))]
[JsonSerializable(typeof(LinkPage<DeployableModel>))]
[JsonSerializable(typeof(LinkPage<LocationModel>))]
[JsonSerializable(typeof(LinkPage<ModelCapacityResult>))]
internal sealed partial class DeploymentsJson : JsonSerializerContext;
