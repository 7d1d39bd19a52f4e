using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>The operation of this room.</summary>
internal static class ModerationsCalls
{
    /// <summary>None of Azure's documents has it; a service behind the same address may. It costs nothing, and looking twice changes nothing.</summary>
    internal static ServiceOperation Classify { get; } = ServiceOperation.OfResource("moderations", RequestMethod.Post, "moderations", Resend.Always, Availability.V1Only);
}
