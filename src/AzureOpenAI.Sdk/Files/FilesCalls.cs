using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Files;

/// <summary>The operations of this room.</summary>
internal static class FilesCalls
{
    // Azure's authoring documents of these dates have the operations; the inference documents leave them out.
    private static readonly Availability Authoring = Availability.From(generallyAvailable: "2023-05-15", preview: "2023-03-15-preview");
    private static readonly Availability Parts = Availability.From(generallyAvailable: "2024-10-21", preview: "2024-07-01-preview");

    internal static ServiceOperation Upload { get; } = ServiceOperation.OfResource("files.upload", RequestMethod.Post, "files", Resend.Never, Authoring);

    /// <summary>The version without a date has no import.</summary>
    internal static ServiceOperation Import { get; } = ServiceOperation.OfResource(
        "files.import", RequestMethod.Post, "files/import", Resend.Never, Availability.From(generallyAvailable: "2023-05-15", preview: "2023-03-15-preview", v1: false));

    internal static ServiceOperation List { get; } = ServiceOperation.OfResource("files.list", RequestMethod.Get, "files", Resend.Always, Authoring);

    internal static ServiceOperation Get { get; } = ServiceOperation.OfResource("files.get", RequestMethod.Get, "files/{file id}", Resend.Always, Authoring);

    internal static ServiceOperation Delete { get; } = ServiceOperation.OfResource("files.delete", RequestMethod.Delete, "files/{file id}", Resend.Always, Authoring);

    internal static ServiceOperation Download { get; } = ServiceOperation.OfResource("files.content", RequestMethod.Get, "files/{file id}/content", Resend.Always, Authoring);

    internal static ServiceOperation CreateUpload { get; } = ServiceOperation.OfResource("uploads.create", RequestMethod.Post, "uploads", Resend.Never, Parts);

    /// <summary>A part that was sent twice is in the file once: only those that are named at the end count.</summary>
    internal static ServiceOperation AddPart { get; } = ServiceOperation.OfResource("uploads.add_part", RequestMethod.Post, "uploads/{upload id}/parts", Resend.Always, Parts);

    internal static ServiceOperation CompleteUpload { get; } = ServiceOperation.OfResource("uploads.complete", RequestMethod.Post, "uploads/{upload id}/complete", Resend.Never, Parts);

    internal static ServiceOperation CancelUpload { get; } = ServiceOperation.OfResource("uploads.cancel", RequestMethod.Post, "uploads/{upload id}/cancel", Resend.Always, Parts);
}
