using Azure;

namespace AzureOpenAI.Sdk;

/// <summary>Reads from a response's headers what is worth knowing of them.</summary>
public static class ResponseExtensions
{
    /// <summary>Gets the rate limits, the request id and the region from the headers of a response.</summary>
    /// <param name="response">The response, for example from <c>GetRawResponse()</c>.</param>
    /// <returns>What the headers say; members that they do not name are <see langword="null"/>.</returns>
    public static RateLimitInfo GetRateLimits(this Response response) => RateLimitInfo.Read(Require.NotNull(response));
}
