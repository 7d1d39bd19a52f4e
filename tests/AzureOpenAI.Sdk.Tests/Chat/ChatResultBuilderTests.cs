using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Chat;

/// <summary>The updates of a stream, put together.</summary>
public sealed class ChatResultBuilderTests
{
    private static ChatResult Gather(params string[] events)
    {
        var builder = new ChatResultBuilder();
        foreach (string data in events)
        {
            builder.Add(AzureOpenAIJson.Parse<ChatUpdate>(data));
        }

        return builder.Build();
    }

    [Test]
    public void A_stream_of_Azure_becomes_the_result_of_a_plain_call()
    {
        ChatResult result = Gather(WireSample.Events("Chat/stream.txt"));

        JsonTree.AssertEqual(
            """
            {
              "id": "chatcmpl-1", "object": "chat.completion", "created": 1767814518, "model": "gpt-4o-2024-11-20", "system_fingerprint": "fp_1",
              "prompt_filter_results": [{ "prompt_index": 0, "content_filter_results": { "hate": { "filtered": false, "severity": "safe" }, "jailbreak": { "filtered": false, "detected": false } } }],
              "choices": [
                {
                  "index": 0,
                  "finish_reason": "tool_calls",
                  "message": {
                    "role": "assistant",
                    "content": "Raccoons climb.",
                    "tool_calls": [
                      { "id": "call_1", "type": "function", "function": { "name": "get_weather", "arguments": "{\"city\":\"Oslo\"}" } },
                      { "id": "call_2", "type": "custom", "custom": { "name": "run_query", "input": "SELECT 1" } }
                    ]
                  },
                  "logprobs": { "content": [{ "token": "Rac", "logprob": -0.5, "bytes": [82, 97, 99], "top_logprobs": [] }] },
                  "content_filter_results": { "hate": { "filtered": false, "severity": "safe" }, "violence": { "filtered": false, "severity": "medium" }, "protected_material_text": { "filtered": false, "detected": false } },
                  "content_filter_offsets": { "check_offset": 10, "start_offset": 10, "end_offset": 22 }
                }
              ],
              "usage": { "prompt_tokens": 12, "completion_tokens": 8, "total_tokens": 20 }
            }
            """,
            AzureOpenAIJson.ToJson(result));
    }

    [Test]
    public void Several_replies_are_kept_apart()
    {
        ChatResult result = Gather(
            """{ "choices": [{ "index": 1, "delta": { "content": "b" } }] }""",
            """{ "choices": [{ "index": 0, "delta": { "content": "a" } }] }""",
            """{ "choices": [{ "index": 1, "delta": { "content": "B" }, "finish_reason": "stop" }, { "index": 0, "delta": {}, "finish_reason": "length" }] }""");

        Assert.That(result.Choices.Select(choice => choice.Message!.Text), Is.EqualTo(new[] { "a", "bB" }));
        Assert.That(result.Choices.Select(choice => choice.FinishReason), Is.EqualTo(new ChatFinishReason?[] { ChatFinishReason.Length, ChatFinishReason.Stop }));
    }

    [Test]
    public void A_reply_is_finished_when_all_replies_are()
    {
        var builder = new ChatResultBuilder();
        builder.Add(AzureOpenAIJson.Parse<ChatUpdate>("""{ "choices": [{ "index": 0, "delta": {} }, { "index": 1, "delta": {}, "finish_reason": "stop" }] }"""));
        Assert.That(builder.IsFinished, Is.False);

        builder.Add(AzureOpenAIJson.Parse<ChatUpdate>("""{ "choices": [{ "index": 0, "delta": {}, "finish_reason": "stop" }] }"""));
        Assert.That(builder.IsFinished, Is.True);
    }

    [Test]
    public void Refusals_thoughts_functions_and_annotations_are_put_together()
    {
        ChatResult result = Gather(
            """{ "choices": [{ "index": 0, "delta": { "role": "assistant", "refusal": "I ", "reasoning_content": "Hm", "function_call": { "name": "f", "arguments": "{" } } }] }""",
            """{ "choices": [{ "index": 0, "delta": { "refusal": "can't.", "reasoning_content": "m.", "function_call": { "arguments": "}" }, "annotations": [{ "type": "url_citation", "url_citation": { "url": "https://example.com" } }], "context": { "intent": "[]" } } }] }""");

        JsonTree.AssertEqual(
            """
            {
              "role": "assistant", "refusal": "I can't.", "reasoning_content": "Hmm.", "function_call": { "name": "f", "arguments": "{}" },
              "annotations": [{ "type": "url_citation", "url_citation": { "url": "https://example.com" } }], "context": { "intent": "[]" }
            }
            """,
            AzureOpenAIJson.ToJson(result.Message!));
    }

    [Test]
    public void Speech_is_put_together_byte_by_byte()
    {
        ChatResult result = Gather(
            """{ "choices": [{ "index": 0, "delta": { "audio": { "id": "audio_1", "transcript": "Hel" } } }] }""",
            """{ "choices": [{ "index": 0, "delta": { "audio": { "data": "AA==", "transcript": "lo." } } }] }""",
            """{ "choices": [{ "index": 0, "delta": { "audio": { "data": "AQI=", "expires_at": 5 } } }] }""");

        JsonTree.AssertEqual("""{ "id": "audio_1", "expires_at": 5, "transcript": "Hello.", "data": "AAEC" }""", AzureOpenAIJson.ToJson(result.Message!.Audio!));
    }

    [Test]
    public void Speech_that_is_cut_between_letters_of_base64_is_joined_as_text()
    {
        ChatResult result = Gather(
            """{ "choices": [{ "index": 0, "delta": { "audio": { "data": "AAE" } } }] }""",
            """{ "choices": [{ "index": 0, "delta": { "audio": { "data": "C" } } }] }""");

        Assert.That(result.Message!.Audio!.ToBytes(), Is.EqualTo(new byte[] { 0, 1, 2 }));
    }

    [Test]
    public void A_finding_of_the_filter_stays_whatever_comes_later()
    {
        ChatResult result = Gather(
            """{ "choices": [{ "index": 0, "content_filter_results": { "hate": { "filtered": true, "severity": "low" }, "profanity": { "filtered": false, "detected": true }, "custom_blocklists": { "filtered": true } } }] }""",
            """{ "choices": [{ "index": 0, "content_filter_result": { "hate": { "filtered": false, "severity": "safe" }, "profanity": { "filtered": false, "detected": false }, "custom_blocklists": { "filtered": false }, "new_filter": { "filtered": true } } }] }""");

        JsonTree.AssertEqual(
            """{ "hate": { "filtered": true, "severity": "low" }, "profanity": { "filtered": false, "detected": true }, "custom_blocklists": { "filtered": true }, "new_filter": { "filtered": true } }""",
            AzureOpenAIJson.ToJson(result.Choices[0].ContentFilterResults!));
    }

    [Test]
    public void What_is_new_in_updates_is_in_the_result()
    {
        ChatResult result = Gather(
            """{ "a": 1, "choices": [{ "index": 0, "b": 1, "delta": { "content": "x", "c": 1, "tool_calls": [{ "index": 0, "type": "browser", "d": 1, "function": { "e": 1 } }] }, "logprobs": { "f": 1 } }] }""",
            """{ "a": 2, "choices": [] }""");

        JsonTree.AssertEqual(
            """
            {
              "object": "chat.completion", "a": 2,
              "choices": [{ "index": 0, "b": 1, "logprobs": { "f": 1 }, "message": { "role": "assistant", "content": "x", "c": 1, "tool_calls": [{ "type": "browser", "d": 1 }] } }]
            }
            """,
            AzureOpenAIJson.ToJson(result));
    }

    [Test]
    public void Updates_are_not_changed_by_gathering_them()
    {
        ChatUpdate[] updates = [.. WireSample.Events("Chat/stream.txt").Select(AzureOpenAIJson.Parse<ChatUpdate>)];
        var builder = new ChatResultBuilder();
        Array.ForEach(updates, builder.Add);
        _ = builder.Build();

        foreach ((string data, ChatUpdate update) in WireSample.Events("Chat/stream.txt").Zip(updates))
        {
            JsonTree.AssertEqual(data, AzureOpenAIJson.ToJson(update));
        }
    }
}
