using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.ModelCatalog;

/// <summary>The operations of this room. Azure's authoring API has had them in each of its versions.</summary>
internal static class ModelCatalogCalls
{
    internal static ServiceOperation List { get; } = ServiceOperation.OfResource("models.list", RequestMethod.Get, "models", Resend.Always, Availability.Always);

    internal static ServiceOperation Get { get; } = ServiceOperation.OfResource("models.get", RequestMethod.Get, "models/{model}", Resend.Always, Availability.Always);
}
