using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The operations of this room: those of OpenAI's document that Azure's guides to realtime have too.</summary>
internal static class RealtimeCalls
{
    internal static ServiceOperation Converse { get; } = ServiceOperation.OfSocket("realtime", "realtime", Versions);

    internal static ServiceOperation Transcribe { get; } = ServiceOperation.OfSocket("realtime.transcription", "realtime", Versions, intent: "transcription");

    internal static ServiceOperation Attach { get; } = ServiceOperation.OfSocketTo("realtime.attach", "realtime", Availability.V1Only);

    // The body of an answer with a key is not kept beside it.
    internal static ServiceOperation CreateSecret { get; } = ServiceOperation.OfResource(
        "realtime.client_secrets.create", RequestMethod.Post, "realtime/client_secrets", Resend.Never, Availability.V1Only, keepsBody: false);

    internal static ServiceOperation CreateCall { get; } = Post("realtime.calls.create", "realtime/calls") with { TakesEphemeralKey = true };

    internal static ServiceOperation AcceptCall { get; } = Post("realtime.calls.accept", "realtime/calls/{call id}/accept");

    internal static ServiceOperation RejectCall { get; } = Post("realtime.calls.reject", "realtime/calls/{call id}/reject");

    internal static ServiceOperation ReferCall { get; } = Post("realtime.calls.refer", "realtime/calls/{call id}/refer");

    internal static ServiceOperation HangUpCall { get; } = ServiceOperation.OfResource("realtime.calls.hangup", RequestMethod.Post, "realtime/calls/{call id}/hangup", Resend.Always, Availability.V1Only);

    /// <summary>Gets the versions that have sessions: the guide to realtime audio names the first preview, and no dated version without <c>-preview</c>.</summary>
    private static Availability Versions => Availability.From(preview: "2024-10-01-preview");

    private static ServiceOperation Post(string name, string path) => ServiceOperation.OfResource(name, RequestMethod.Post, path, Resend.Never, Availability.V1Only);
}
