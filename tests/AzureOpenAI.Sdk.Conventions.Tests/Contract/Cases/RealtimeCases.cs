using AzureOpenAI.Sdk.Realtime;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class RealtimeCases
{
    private const string Id = "rtc_1";

    private const string Session = """
        {
          "type": "realtime", "model": "gpt-realtime", "output_modalities": ["audio"], "instructions": "Be brief.", "include": ["item.input_audio_transcription.logprobs"],
          "audio": {
            "input": {
              "format": { "type": "audio/pcm", "rate": 24000 },
              "transcription": { "model": "gpt-4o-transcribe", "language": "en", "prompt": "Words about boats." },
              "noise_reduction": { "type": "near_field" },
              "turn_detection": { "type": "server_vad", "threshold": 0.4, "prefix_padding_ms": 200, "silence_duration_ms": 400, "create_response": true, "interrupt_response": true, "idle_timeout_ms": 6000 }
            },
            "output": { "format": { "type": "audio/pcm", "rate": 24000 }, "voice": "marin", "speed": 1.25 }
          },
          "tracing": { "workflow_name": "w", "group_id": "g", "metadata": {} },
          "tools": [{ "type": "function", "name": "f", "description": "d", "parameters": { "type": "object", "properties": {} } }],
          "tool_choice": { "type": "function", "name": "f" }, "parallel_tool_calls": true, "reasoning": { "effort": "low" }, "max_output_tokens": 1000,
          "truncation": { "type": "retention_ratio", "retention_ratio": 0.8, "token_limits": { "post_instructions": 8000 } },
          "prompt": { "id": "pmpt_1", "version": "2", "variables": { "a": "b" } }
        }
        """;

    internal static IReadOnlyList<ContractCase> All { get; } =
    [
        Secret("minimal", "{}"),
        Secret("maximal", $$"""{ "expires_after": { "anchor": "created_at", "seconds": 60 }, "session": {{Session}} }"""),
        Secret("transcription", """{ "session": { "type": "transcription", "audio": { "input": { "turn_detection": { "type": "semantic_vad", "eagerness": "low" }, "transcription": { "model": "whisper-1" } } } } }"""),
        Accept("minimal", "{}"),
        Accept("maximal", Session),
        ContractCase.Of<RealtimeRejectOptions>(RealtimeCalls.RejectCall, "minimal", "{}", (client, typed) => Realtime(client).RejectCallAsync(Id, typed)),
        ContractCase.Of<RealtimeRejectOptions>(RealtimeCalls.RejectCall, "maximal", """{ "status_code": 486 }""", (client, typed) => Realtime(client).RejectCallAsync(Id, typed)),
        Refer("minimal"),
        Refer("maximal"),
        new(RealtimeCalls.HangUpCall, "by id", client => Realtime(client).HangUpCallAsync(Id)),
        Call("minimal", """{ "sdp": "v=0" }"""),
        Call("maximal", $$"""{ "sdp": "v=0", "session": {{Session}} }"""),
    ];

    private static ContractCase Secret(string name, string options)
        => ContractCase.Of<RealtimeSecretOptions>(RealtimeCalls.CreateSecret, name, options, (client, typed) => Realtime(client).CreateSecretAsync(typed));

    private static ContractCase Accept(string name, string options)
        => ContractCase.Of<RealtimeOptions>(RealtimeCalls.AcceptCall, name, options, (client, typed) => Realtime(client).AcceptCallAsync(Id, typed));

    private static ContractCase Refer(string name)
        => ContractCase.Of<RealtimeReferOptions>(RealtimeCalls.ReferCall, name, """{ "target_uri": "tel:+14155550123" }""", (client, typed) => Realtime(client).ReferCallAsync(Id, typed));

    private static ContractCase Call(string name, string options)
        => ContractCase.Of<RealtimeCallOptions>(RealtimeCalls.CreateCall, name, options, (client, typed) => Realtime(client).CreateCallAsync(typed)) with { Reply = "v=0", ReplyType = "application/sdp" };

    private static RealtimeClient Realtime(AzureOpenAIClient client) => client.GetRealtimeClient("gpt-realtime");
}
