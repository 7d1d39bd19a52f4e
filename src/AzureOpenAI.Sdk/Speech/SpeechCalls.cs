using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Speech;

/// <summary>The operations of this room.</summary>
internal static class SpeechCalls
{
    internal static ServiceOperation Speak { get; } = ServiceOperation.OfDeployment(
        "speech", "audio/speech", Resend.Once, Availability.From(preview: "2024-02-15-preview"));
}
