using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>A request to the control plane on its way.</summary>
/// <param name="Context">The request.</param>
/// <param name="State">What the emulator knows.</param>
/// <param name="Name">What stands in the path where a deployment, a region or an operation is named; empty where nothing is.</param>
internal sealed record ControlPlaneCall(HttpContext Context, EmulatorState State, string Name)
{
    internal AccountState Account => State.Account;

    /// <summary>Makes an address at this emulator, with the version that was asked for.</summary>
    internal string Link(string path, string query = "")
        => $"{Context.Request.Scheme}://{Context.Request.Host}{path}?api-version={Uri.EscapeDataString(Context.Request.Query["api-version"].ToString())}{query}";
}
