namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>Which operation a path means.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="IsV1">Whether the path has the v1 shape, with the deployment in the body.</param>
/// <param name="Deployment">The deployment that the path names; null in the v1 shape.</param>
/// <param name="Id">What stands for <c>{id}</c> in the template; null when it has none.</param>
internal sealed record RouteMatch(Operation Operation, bool IsV1, string? Deployment, string? Id);
