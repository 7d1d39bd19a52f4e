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

    internal static ServiceOperation CreateConversation { get; } = ServiceOperation.OfResource("conversations.create", RequestMethod.Post, "conversations", Resend.Never, Availability.V1Only);

    internal static ServiceOperation GetConversation { get; } = ServiceOperation.OfResource("conversations.get", RequestMethod.Get, "conversations/{conversation id}", Resend.Always, Availability.V1Only);

    internal static ServiceOperation UpdateConversation { get; } = ServiceOperation.OfResource("conversations.update", RequestMethod.Post, "conversations/{conversation id}", Resend.Always, Availability.V1Only);

    internal static ServiceOperation DeleteConversation { get; } = ServiceOperation.OfResource("conversations.delete", RequestMethod.Delete, "conversations/{conversation id}", Resend.Always, Availability.V1Only);

    internal static ServiceOperation AddItems { get; } = ServiceOperation.OfResource("conversations.items.create", RequestMethod.Post, "conversations/{conversation id}/items", Resend.Never, Availability.V1Only);

    internal static ServiceOperation ListItems { get; } = ServiceOperation.OfResource("conversations.items.list", RequestMethod.Get, "conversations/{conversation id}/items", Resend.Always, Availability.V1Only);

    internal static ServiceOperation GetItem { get; } = ServiceOperation.OfResource("conversations.items.get", RequestMethod.Get, "conversations/{conversation id}/items/{item id}", Resend.Always, Availability.V1Only);

    internal static ServiceOperation DeleteItem { get; } = ServiceOperation.OfResource("conversations.items.delete", RequestMethod.Delete, "conversations/{conversation id}/items/{item id}", Resend.Always, Availability.V1Only);
}
