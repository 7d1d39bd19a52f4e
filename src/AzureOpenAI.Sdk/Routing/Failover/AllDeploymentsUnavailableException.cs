using Azure;
using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// No deployment of a logical model can take a call within the time that it may wait. <see cref="AzureOpenAIException.RetryAfter"/> says when
/// the first one can; null means that none will by itself.
/// </summary>
public sealed class AllDeploymentsUnavailableException : AzureOpenAIException
{
    internal AllDeploymentsUnavailableException(FailureDetails details, string model, IReadOnlyList<RouteReason> reasons)
        : base(details)
        => (Model, Reasons) = (model, reasons);

    internal AllDeploymentsUnavailableException(FailureDetails details, Response response, string model, IReadOnlyList<RouteReason> reasons)
        : base(details, response)
        => (Model, Reasons) = (model, reasons);

    /// <summary>Gets the logical model.</summary>
    public string Model { get; }

    /// <summary>Gets why each deployment could not take the call.</summary>
    public IReadOnlyList<RouteReason> Reasons { get; }
}
