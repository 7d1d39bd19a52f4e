using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>A call whose answer is read whole.</summary>
internal abstract class ResultCall<TResult>(Route route, CallSettings settings, TimeLimits limits, long started, CancellationToken caller)
    : Call(route, settings, limits, started, caller)
    where TResult : class
{
    /// <summary>Gets the result, once the call is complete.</summary>
    internal TResult? Result { get; private protected set; }

    internal override IUsageReport? Usage => Result as IUsageReport;
}
