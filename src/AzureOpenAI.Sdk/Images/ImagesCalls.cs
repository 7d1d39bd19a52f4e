using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Images;

/// <summary>The operations of this room. Their bodies say the images once more, and are a third larger than they are, so they are not kept.</summary>
internal static class ImagesCalls
{
    internal static ServiceOperation Generate { get; } = ServiceOperation.OfDeployment(
        "images.generate", "images/generations", Resend.Once, keepsBody: false, waitsForModel: true);

    internal static ServiceOperation Edit { get; } = ServiceOperation.OfDeployment(
        "images.edit", "images/edits", Resend.Once, Availability.From(preview: "2025-04-01-preview"), keepsBody: false, waitsForModel: true);

    /// <summary>None of Azure's documents has it; a service behind the same address may.</summary>
    internal static ServiceOperation Vary { get; } = ServiceOperation.OfDeployment(
        "images.variation", "images/variations", Resend.Once, Availability.V1Only, keepsBody: false, waitsForModel: true);
}
