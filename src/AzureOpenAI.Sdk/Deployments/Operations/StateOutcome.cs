using AzureOpenAI.Sdk.Jobs;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>Tells which states end a change. All that are not known go on, as the rules of Azure Resource Manager have it.</summary>
internal static class StateOutcome
{
    internal static JobOutcome Of(ProvisioningState state, ServiceError? error)
        => state == ProvisioningState.Succeeded ? JobOutcome.Succeeded
            : state == ProvisioningState.Failed || state == ProvisioningState.Canceled || state == ProvisioningState.Disabled ? JobOutcome.Failed(state.ToString(), error)
            : JobOutcome.Running;
}
