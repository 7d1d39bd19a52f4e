namespace AzureOpenAI.Sdk.Estimation;

/// <summary>A name that is no model's. It may be a deployment's: those have any name, so the model behind one must be told.</summary>
public sealed class UnknownModelException : ArgumentException
{
    internal UnknownModelException(string name, IReadOnlyList<string> similar)
        : base(Describe(name, similar), "model")
        => (Name, Similar) = (name, similar);

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets models whose names are similar.</summary>
    public IReadOnlyList<string> Similar { get; }

    private static string Describe(string name, IReadOnlyList<string> similar)
        => $"'{name}' is no model that can be counted for. If it is a deployment, say which model it runs: "
            + $"new TokenEstimator(new() {{ Deployments = {{ [\"{name}\"] = \"gpt-4o\" }} }})."
            + (similar.Count == 0 ? "" : $" Similar models: {string.Join(", ", similar)}.");
}
