namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>Which operation a path means.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="IsV1">Whether the path has the v1 shape, with the deployment in the body.</param>
/// <param name="Deployment">The deployment that the path names; null in the v1 shape.</param>
/// <param name="Ids">What stands for each <c>{id}</c> in the template.</param>
internal sealed record RouteMatch(Operation Operation, bool IsV1, string? Deployment, IReadOnlyList<string> Ids)
{
    /// <summary>Gets what stands for the first <c>{id}</c>.</summary>
    internal string Id => Ids[0];
}
