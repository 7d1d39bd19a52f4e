using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class ChatCases
{
    private const string Everything = """
        {
          "messages": [
            { "role": "system", "content": "You answer in one sentence.", "name": "desk" },
            { "role": "developer", "content": [{ "type": "text", "text": "Be brief." }] },
            {
              "role": "user",
              "content": [
                { "type": "text", "text": "What is on the picture, and what is said?" },
                { "type": "image_url", "image_url": { "url": "https://example.com/raccoon.jpg", "detail": "high" } },
                { "type": "input_audio", "input_audio": { "data": "UklGRg==", "format": "wav" } },
                { "type": "file", "file": { "filename": "report.pdf", "file_data": "data:application/pdf;base64,JVBERg==" } }
              ],
              "name": "visitor"
            },
            { "role": "assistant", "tool_calls": [{ "id": "call_1", "type": "function", "function": { "name": "get_weather", "arguments": "{}" } }] },
            { "role": "tool", "tool_call_id": "call_1", "content": "4 °C" },
            { "role": "assistant", "content": [{ "type": "refusal", "refusal": "I can't say that." }], "audio": { "id": "audio_1" } }
          ],
          "max_completion_tokens": 400,
          "temperature": 0.3, "top_p": 0.9, "n": 2, "stop": ["END"], "seed": 7, "frequency_penalty": -0.5, "presence_penalty": 0.5,
          "logit_bias": { "15339": -100 }, "logprobs": true, "top_logprobs": 2,
          "tools": [{ "type": "function", "function": { "name": "get_weather", "description": "Tells the weather.", "parameters": { "type": "object", "properties": {} }, "strict": true } }],
          "tool_choice": { "type": "function", "function": { "name": "get_weather" } },
          "parallel_tool_calls": false,
          "response_format": { "type": "json_schema", "json_schema": { "name": "weather", "description": "The weather.", "strict": true, "schema": { "type": "object", "properties": {} } } },
          "reasoning_effort": "low",
          "prediction": { "type": "content", "content": "It is cold." },
          "modalities": ["text", "audio"],
          "audio": { "voice": "alloy", "format": "pcm16" },
          "data_sources": [
            {
              "type": "azure_search",
              "parameters": {
                "endpoint": "https://unit.search.windows.net", "index_name": "docs",
                "authentication": { "type": "system_assigned_managed_identity" },
                "query_type": "simple", "include_contexts": ["citations", "intent"], "top_n_documents": 5, "strictness": 3, "in_scope": true, "filter": "lang eq 'en'", "semantic_configuration": "default"
              }
            }
          ],
          "user_security_context": { "application_name": "desk", "end_user_id": "1", "end_user_tenant_id": "2", "source_ip": "192.0.2.1" },
          "stream_options": { "include_usage": true },
          "store": true, "metadata": { "case": "7" }, "user": "visitor-1"
        }
        """;

    /// <summary>What only the newest document has, and what an older form of an option replaces.</summary>
    private const string Newest = """
        {
          "messages": [{ "role": "user", "content": [{ "type": "text", "text": "Weather?", "prompt_cache_breakpoint": { "mode": "explicit" } }, { "type": "file", "file": { "file_id": "file-1" } }] }],
          "tools": [
            { "type": "function", "function": { "name": "get_weather" } },
            { "type": "custom", "custom": { "name": "run_query", "description": "Runs SQL.", "format": { "type": "grammar", "grammar": { "syntax": "lark", "definition": "start: \"SELECT\"" } } } }
          ],
          "tool_choice": { "type": "allowed_tools", "allowed_tools": { "mode": "auto", "tools": [{ "type": "function", "function": { "name": "get_weather" } }] } },
          "web_search_options": { "search_context_size": "low", "user_location": { "type": "approximate", "approximate": { "country": "NO", "city": "Oslo", "region": "Oslo", "timezone": "Europe/Oslo" } } },
          "safety_identifier": "a1", "service_tier": "flex", "verbosity": "low",
          "prompt_cache_key": "desk", "prompt_cache_retention": "24h", "prompt_cache_options": { "mode": "explicit", "ttl": "30m" },
          "moderation": { "model": "omni-moderation-latest", "policy": { "input": { "mode": "block" }, "output": { "mode": "score" } } }
        }
        """;

    private const string Oldest = """
        {
          "messages": [{ "role": "user", "content": "Weather?" }, { "role": "assistant", "function_call": { "name": "get_weather", "arguments": "{}" } }, { "role": "function", "name": "get_weather", "content": "4 °C" }],
          "max_tokens": 10, "stop": "END",
          "functions": [{ "name": "get_weather", "description": "Tells the weather.", "parameters": { "type": "object", "properties": {} } }],
          "function_call": { "name": "get_weather" }
        }
        """;

    internal static IReadOnlyList<ContractCase> Whole { get; } =
    [
        Complete("minimal", """{ "messages": [{ "role": "user", "content": "Hello" }] }"""),
        Complete("maximal", Everything),
        Complete("newest", Newest),
        Complete("oldest", Oldest),
        Stream("stream, minimal", """{ "messages": [{ "role": "user", "content": "Hello" }] }"""),
        Stream("stream, maximal", Everything),
    ];

    private static ContractCase Complete(string name, string options)
        => ContractCase.Of<ChatOptions>(ChatCalls.Complete, name, options, (client, typed) => client.GetChatClient("gpt-4o").CompleteAsync(typed));

    private static ContractCase Stream(string name, string options)
        => ContractCase.Of<ChatOptions>(ChatCalls.Complete, name, options, async (client, typed) => await (await client.GetChatClient("gpt-4o").StreamAsync(typed)).ToCompletionAsync())
            .WithEvents(Replies.Events(Replies.Piece("hi"), Replies.Stop, "[DONE]"));
}
