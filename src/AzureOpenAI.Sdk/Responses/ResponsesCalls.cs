using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>The operations of this room.</summary>
internal static class ResponsesCalls
{
    // The OpenAPI documents of v1 and of 2025-03-01-preview have these.
    private static readonly Availability Dated = Availability.From(preview: "2025-03-01-preview");

    internal static ServiceOperation Create { get; } = ServiceOperation.OfModel("responses", "responses", Resend.Once, Dated, waitsForModel: true);

    internal static ServiceOperation Get { get; } = ServiceOperation.OfResource("responses.get", RequestMethod.Get, "responses/{response id}", Resend.Always, Dated);

    internal static ServiceOperation Delete { get; } = ServiceOperation.OfResource("responses.delete", RequestMethod.Delete, "responses/{response id}", Resend.Always, Dated);

    internal static ServiceOperation ListInput { get; } = ServiceOperation.OfResource("responses.input", RequestMethod.Get, "responses/{response id}/input_items", Resend.Always, Dated);

    internal static ServiceOperation Cancel { get; } = ServiceOperation.OfResource("responses.cancel", RequestMethod.Post, "responses/{response id}/cancel", Resend.Always, Availability.V1Only);

    internal static ServiceOperation Count { get; } = ServiceOperation.OfModel("responses.count", "responses/input_tokens", Resend.Always, Availability.V1Only);

    internal static ServiceOperation Compact { get; } = ServiceOperation.OfModel("responses.compact", "responses/compact", Resend.Once, Availability.V1Only, waitsForModel: true);
}
