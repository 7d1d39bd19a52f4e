using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Batch;

/// <summary>The operations of this room.</summary>
internal static class BatchCalls
{
    // Azure's authoring documents of these dates have the operations; the inference documents leave them out.
    private static readonly Availability Authoring = Availability.From(generallyAvailable: "2024-10-21", preview: "2024-07-01-preview");

    internal static ServiceOperation Create { get; } = ServiceOperation.OfResource("batches.create", RequestMethod.Post, "batches", Resend.Never, Authoring);

    internal static ServiceOperation List { get; } = ServiceOperation.OfResource("batches.list", RequestMethod.Get, "batches", Resend.Always, Authoring);

    internal static ServiceOperation Get { get; } = ServiceOperation.OfResource("batches.get", RequestMethod.Get, "batches/{batch id}", Resend.Always, Authoring);

    internal static ServiceOperation Cancel { get; } = ServiceOperation.OfResource("batches.cancel", RequestMethod.Post, "batches/{batch id}/cancel", Resend.Always, Authoring);

    /// <summary>The results are files; this room reads them itself, so that it needs no other.</summary>
    internal static ServiceOperation ReadResults { get; } = ServiceOperation.OfResource("batches.results", RequestMethod.Get, "files/{file id}/content", Resend.Always, Authoring);
}
