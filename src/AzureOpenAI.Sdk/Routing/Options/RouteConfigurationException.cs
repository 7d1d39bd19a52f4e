namespace AzureOpenAI.Sdk.Routing;

/// <summary>Routes that contradict themselves. All that is wrong is listed, not the first alone.</summary>
public sealed class RouteConfigurationException : ArgumentException
{
    internal RouteConfigurationException(IReadOnlyList<RouteProblem> problems)
        : base(Describe(problems))
        => Problems = problems;

    /// <summary>Gets what is wrong, with its configuration path.</summary>
    public IReadOnlyList<RouteProblem> Problems { get; }

    private static string Describe(IReadOnlyList<RouteProblem> problems)
        => $"The routes can't be used ({problems.Count} problems):" + string.Concat(problems.Select(static problem => $"\n- {problem.Path}: {problem.Message}"));
}
