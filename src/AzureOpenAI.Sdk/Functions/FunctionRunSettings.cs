namespace AzureOpenAI.Sdk.Functions;

/// <summary>How tools are run for a model.</summary>
public sealed class FunctionRunSettings
{
    /// <summary>Gets or sets how often the model is asked at most, so that one that calls without end is stopped.</summary>
    /// <value>The default is 10.</value>
    public int MaxRounds { get; set; } = 10;

    /// <summary>Gets or sets how many calls of one reply run at once.</summary>
    /// <value>The default is 4.</value>
    public int MaxParallel { get; set; } = 4;

    /// <summary>Gets or sets whether a method's failure is thrown.</summary>
    /// <value>The default is <see langword="false"/>: the model is told the failure's message, and may try something else.</value>
    public bool ThrowOnError { get; set; }

    /// <summary>Gets or sets who is told of each call, after it has ended. Calls that run at once tell it at once.</summary>
    public Action<FunctionStep>? OnStep { get; set; }

    internal FunctionRunSettings Validated()
        => MaxRounds < 1 ? throw new ArgumentException($"{nameof(FunctionRunSettings)}.{nameof(MaxRounds)} must be at least 1.")
            : MaxParallel < 1 ? throw new ArgumentException($"{nameof(FunctionRunSettings)}.{nameof(MaxParallel)} must be at least 1.")
            : this;
}
