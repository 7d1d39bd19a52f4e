namespace AzureOpenAI.Sdk.Serialization;

/// <summary>A model of the control plane: <c>provisioningState</c> is there what would be <c>provisioning_state</c> elsewhere.</summary>
internal interface IInCamelCase
{
}
