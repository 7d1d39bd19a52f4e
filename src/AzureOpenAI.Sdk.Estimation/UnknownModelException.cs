namespace AzureOpenAI.Sdk.Estimation;

/// <summary>A name is neither that of a known model nor a deployment that was mapped to one.</summary>
/// <remarks>A deployment may have any name, so the model is never guessed from it: a wrong guess would give a wrong count in silence.</remarks>
public sealed class UnknownModelException : ArgumentException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="name">The name that is not known.</param>
    /// <param name="suggestions">Known names that resemble it, the nearest first.</param>
    public UnknownModelException(string name, IReadOnlyList<string> suggestions)
        : base(Describe(name, suggestions))
    {
        ModelName = name;
        Suggestions = suggestions;
    }

    /// <summary>Gets the name that is not known.</summary>
    public string ModelName { get; }

    /// <summary>Gets known names that resemble it, the nearest first; empty when there are none.</summary>
    public IReadOnlyList<string> Suggestions { get; }

    private static string Describe(string name, IReadOnlyList<string> suggestions)
    {
        string shown = name.Length <= 80 ? name : name.Substring(0, 80) + "…";
        string model = suggestions.Count > 0 ? suggestions[0] : "gpt-4o";
        string near = suggestions.Count > 0 ? $" Known names that resemble it: {string.Join(", ", suggestions)}." : "";
        return $"'{shown}' is no model that the estimator knows. If it is a deployment, say which model it serves: "
            + $"{nameof(TokenEstimatorOptions)}.{nameof(TokenEstimatorOptions.Deployments)}[\"{shown}\"] = \"{model}\".{near}";
    }
}
