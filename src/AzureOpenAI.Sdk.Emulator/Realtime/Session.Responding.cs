using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

internal sealed partial class Session
{
    private Reply? _reply;
    private Task _replying = Task.CompletedTask;

    private bool IsResponding => !_replying.IsCompleted;

    private Task RespondAsync(JsonObject? wish)
    {
        if (settings.Transcribes)
            throw Refusal.Request("A transcription session makes no responses.", "type", "invalid_value");
        if (IsResponding)
            throw Refusal.Request($"Conversation already has an active response in progress: {_reply!.Id}. Wait until the response is finished before creating a new one.", code: "conversation_already_has_active_response");

        _reply = new Reply(call, deployment, settings, _conversation, wish, SendAsync);
        _replying = Task.Run(_reply.RunAsync);
        return Task.CompletedTask;
    }

    private Task CancelAsync() => IsResponding
        ? StopAsync("client_cancelled")
        : throw Refusal.Request("Cancellation failed: no active response found", code: "response_cancel_not_active");

    /// <summary>Stops the response that is under way, and waits until it has said so.</summary>
    private async Task StopAsync(string reason)
    {
        _reply?.Stop(reason);
        try
        {
            await _replying.ConfigureAwait(false);
        }
        catch (Exception failure) when (IsHangUp(failure))
        {
            // The connection went away while it spoke.
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException)
        {
            AccessLog.WriteFailure(call.State.Logger, failure);
        }
    }
}
