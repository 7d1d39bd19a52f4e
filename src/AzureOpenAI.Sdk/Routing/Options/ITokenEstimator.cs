namespace AzureOpenAI.Sdk.Routing;

/// <summary>Estimates what a request will be charged against a deployment's quota, before it is sent.</summary>
public interface ITokenEstimator
{
    /// <summary>Estimates the input tokens of a request.</summary>
    /// <param name="endpoint">The operation's path, for example <c>chat/completions</c>.</param>
    /// <param name="model">The logical model.</param>
    /// <param name="utf8Json">The request's body.</param>
    /// <returns>The tokens; <see langword="null"/> when it can't tell, and then a quarter of the bytes is taken.</returns>
    long? EstimateInputTokens(string endpoint, string model, ReadOnlyMemory<byte> utf8Json);
}
