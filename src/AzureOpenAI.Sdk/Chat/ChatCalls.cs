using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>The operations of this room. Azure's guide to stored completions has them for v1 alone.</summary>
internal static class ChatCalls
{
    private const string Stored = "chat/completions/{completion id}";

    internal static ServiceOperation Complete { get; } = ServiceOperation.OfDeployment("chat", "chat/completions", Resend.Once, waitsForModel: true);

    internal static ServiceOperation ListStored { get; } = OfStored("chat.stored.list", RequestMethod.Get, "chat/completions");

    internal static ServiceOperation GetStored { get; } = OfStored("chat.stored.get", RequestMethod.Get, Stored);

    internal static ServiceOperation UpdateStored { get; } = OfStored("chat.stored.update", RequestMethod.Post, Stored);

    internal static ServiceOperation DeleteStored { get; } = OfStored("chat.stored.delete", RequestMethod.Delete, Stored);

    internal static ServiceOperation ListStoredMessages { get; } = OfStored("chat.stored.list_messages", RequestMethod.Get, Stored + "/messages");

    private static ServiceOperation OfStored(string name, RequestMethod method, string path)
        => ServiceOperation.OfResource(name, method, path, Resend.Always, Availability.V1Only);
}
