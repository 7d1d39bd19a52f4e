using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Jobs;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>A change of a deployment that goes on until its time has passed.</summary>
/// <param name="Id">The id of the operation.</param>
/// <param name="State">What the deployment is called meanwhile: <c>Creating</c>, <c>Updating</c> or <c>Deleting</c>.</param>
/// <param name="Target">What is to be; null when it is to be deleted.</param>
/// <param name="Clock">How far it is.</param>
/// <param name="Fault">Why it comes to nothing; null when it does not.</param>
internal sealed record DeploymentChange(string Id, string State, DeploymentSettings? Target, JobClock Clock, JsonObject? Fault)
{
    internal bool IsOver => Clock.Share >= 1;

    /// <summary>Gets how it stands, as the address of its status tells.</summary>
    internal string Status => !IsOver ? "Running" : Fault is null ? "Succeeded" : "Failed";
}
