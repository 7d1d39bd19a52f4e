using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>The operations of this room. The documents at hand have them for v1 alone, as a preview.</summary>
internal static class EvalsCalls
{
    internal static ServiceOperation Create { get; } = ServiceOperation.OfResource("evals.create", RequestMethod.Post, "evals", Resend.Never, Availability.V1Only);

    internal static ServiceOperation Get { get; } = ServiceOperation.OfResource("evals.get", RequestMethod.Get, "evals/{eval id}", Resend.Always, Availability.V1Only);

    internal static ServiceOperation List { get; } = ServiceOperation.OfResource("evals.list", RequestMethod.Get, "evals", Resend.Always, Availability.V1Only);

    internal static ServiceOperation Update { get; } = ServiceOperation.OfResource("evals.update", RequestMethod.Post, "evals/{eval id}", Resend.Always, Availability.V1Only);

    internal static ServiceOperation Delete { get; } = ServiceOperation.OfResource("evals.delete", RequestMethod.Delete, "evals/{eval id}", Resend.Always, Availability.V1Only);

    internal static ServiceOperation CreateRun { get; } = ServiceOperation.OfResource("evals.runs.create", RequestMethod.Post, "evals/{eval id}/runs", Resend.Never, Availability.V1Only);

    internal static ServiceOperation GetRun { get; } = ServiceOperation.OfResource("evals.runs.get", RequestMethod.Get, "evals/{eval id}/runs/{run id}", Resend.Always, Availability.V1Only);

    internal static ServiceOperation ListRuns { get; } = ServiceOperation.OfResource("evals.runs.list", RequestMethod.Get, "evals/{eval id}/runs", Resend.Always, Availability.V1Only);

    internal static ServiceOperation CancelRun { get; } = ServiceOperation.OfResource("evals.runs.cancel", RequestMethod.Post, "evals/{eval id}/runs/{run id}", Resend.Always, Availability.V1Only);

    internal static ServiceOperation DeleteRun { get; } = ServiceOperation.OfResource("evals.runs.delete", RequestMethod.Delete, "evals/{eval id}/runs/{run id}", Resend.Always, Availability.V1Only);

    internal static ServiceOperation ListOutputItems { get; } = ServiceOperation.OfResource("evals.output_items.list", RequestMethod.Get, "evals/{eval id}/runs/{run id}/output_items", Resend.Always, Availability.V1Only);

    internal static ServiceOperation GetOutputItem { get; } = ServiceOperation.OfResource("evals.output_items.get", RequestMethod.Get, "evals/{eval id}/runs/{run id}/output_items/{item id}", Resend.Always, Availability.V1Only);
}
