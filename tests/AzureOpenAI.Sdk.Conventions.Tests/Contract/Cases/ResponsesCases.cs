using AzureOpenAI.Sdk.Responses;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class ResponsesCases
{
    private const string Id = "resp_1";
    private const string Conversation = "conv_1";

    private const string Everything = """
        {
          "input": [
            { "type": "message", "role": "developer", "content": [{ "type": "input_text", "text": "Be brief." }] },
            {
              "type": "message", "role": "user",
              "content": [
                { "type": "input_text", "text": "What is on the picture?" },
                { "type": "input_image", "image_url": "https://example.com/raccoon.jpg", "detail": "high" },
                { "type": "input_file", "filename": "report.pdf", "file_data": "data:application/pdf;base64,JVBERg==" }
              ]
            },
            { "type": "function_call", "id": "fc_1", "call_id": "call_1", "name": "get_weather", "arguments": "{}", "status": "completed" },
            { "type": "function_call_output", "call_id": "call_1", "output": "4 °C" },
            { "type": "item_reference", "id": "msg_1" }
          ],
          "instructions": "You answer in one sentence.",
          "max_output_tokens": 400, "temperature": 0.3, "top_p": 0.9,
          "tools": [
            { "type": "function", "name": "get_weather", "description": "Tells the weather.", "parameters": { "type": "object", "properties": {} }, "strict": true },
            { "type": "file_search", "vector_store_ids": ["vs_1"], "max_num_results": 5, "ranking_options": { "ranker": "auto", "score_threshold": 0.5 } }
          ],
          "tool_choice": { "type": "function", "name": "get_weather" }, "parallel_tool_calls": false,
          "text": { "format": { "type": "json_schema", "name": "weather", "description": "The weather.", "strict": true, "schema": { "type": "object", "properties": {} } } },
          "reasoning": { "effort": "low", "summary": "auto" },
          "include": ["file_search_call.results"],
          "store": true, "truncation": "auto", "previous_response_id": "resp_0",
          "metadata": { "case": "7" }, "user": "visitor-1"
        }
        """;

    /// <summary>What only the newer documents have.</summary>
    private const string Newest = """
        {
          "input": "Weather?", "conversation": { "id": "conv_1" }, "background": true, "max_tool_calls": 3, "top_logprobs": 2,
          "prompt": { "id": "pmpt_1", "version": "2", "variables": { "city": "Oslo" } },
          "safety_identifier": "a1", "prompt_cache_key": "desk", "prompt_cache_retention": "24h", "prompt_cache_options": { "mode": "explicit", "ttl": "30m" },
          "service_tier": "flex", "context_management": [{ "type": "compaction", "compact_threshold": 200000 }],
          "moderation": { "model": "omni-moderation-latest", "policy": { "input": { "mode": "block" }, "output": { "mode": "score" } } },
          "stream_options": { "include_obfuscation": false },
          "text": { "format": { "type": "text" }, "verbosity": "low" },
          "tools": [
            { "type": "web_search", "filters": { "allowed_domains": ["example.com"] }, "user_location": { "type": "approximate", "country": "NO", "city": "Oslo", "region": "Oslo", "timezone": "Europe/Oslo" }, "search_context_size": "low" },
            { "type": "mcp", "server_label": "desk", "server_url": "https://example.com/mcp", "require_approval": "never", "allowed_tools": ["a"] },
            { "type": "code_interpreter", "container": { "type": "auto", "file_ids": ["file-1"] } },
            { "type": "image_generation", "model": "gpt-image-1", "quality": "low", "size": "1024x1024" },
            { "type": "custom", "name": "run_query", "description": "Runs SQL.", "format": { "type": "grammar", "syntax": "lark", "definition": "start: \"SELECT\"" } },
            { "type": "shell", "environment": { "type": "container_auto", "memory_limit": "4g", "network_policy": { "type": "disabled" } } }
          ]
        }
        """;

    internal static IReadOnlyList<ContractCase> All { get; } =
    [
        Create("minimal", """{ "input": "Hello" }"""),
        Create("maximal", Everything),
        Create("newest", Newest),
        ContractCase.Of<ResponsesOptions>(ResponsesCalls.Create, "stream", """{ "input": "Hello" }""", async (client, options) => await (await Responses(client).StreamAsync(options)).ToResultAsync())
            .WithEvents("""data: {"type":"response.completed","response":{"id":"resp_1","status":"completed"}}""" + "\n\n"),
        new(ResponsesCalls.Get, "by id", client => Responses(client).GetAsync(Id)),
        new(ResponsesCalls.Get, "with more", client => Responses(client).GetAsync(Id, [ResponseInclude.FileSearchResults])),
        new(ResponsesCalls.Delete, "by id", client => Responses(client).DeleteAsync(Id)),
        new(ResponsesCalls.ListInput, "first page", client => ContractCase.ReadAsync(Responses(client).ListInputItemsAsync(Id))),
        new(ResponsesCalls.ListInput, "next page", client => ContractCase.ReadAsync(Responses(client).ListInputItemsAsync(Id, oldestFirst: true), after: "msg_0")),
        new(ResponsesCalls.Cancel, "by id", client => Responses(client).CancelAsync(Id)),
        new(ResponsesCalls.Count, "minimal", client => Responses(client).CountTokensAsync(new ResponsesOptions("Hello"))),
        new(ResponsesCalls.Count, "maximal", client => Responses(client).CountTokensAsync(AzureOpenAIJson.Parse<ResponsesOptions>(Everything))),
        new(ResponsesCalls.Compact, "minimal", client => Responses(client).CompactAsync(new ResponsesOptions("Hello"))),
        new(ResponsesCalls.Compact, "maximal", client => Responses(client).CompactAsync(AzureOpenAIJson.Parse<ResponsesOptions>(Everything))),
        ContractCase.Of<ConversationsOptions>(ResponsesCalls.CreateConversation, "minimal", "{}", (client, options) => Conversations(client).CreateAsync(options)),
        ContractCase.Of<ConversationsOptions>(ResponsesCalls.CreateConversation, "maximal", """{ "items": [{ "type": "message", "role": "user", "content": "Hello" }], "metadata": { "case": "7" } }""", (client, options) => Conversations(client).CreateAsync(options)),
        new(ResponsesCalls.GetConversation, "by id", client => Conversations(client).GetAsync(Conversation)),
        ContractCase.Of<ConversationsUpdateOptions>(ResponsesCalls.UpdateConversation, "minimal", """{ "metadata": {} }""", (client, options) => Conversations(client).UpdateAsync(Conversation, options)),
        ContractCase.Of<ConversationsUpdateOptions>(ResponsesCalls.UpdateConversation, "maximal", """{ "metadata": { "case": "7" } }""", (client, options) => Conversations(client).UpdateAsync(Conversation, options)),
        new(ResponsesCalls.DeleteConversation, "by id", client => Conversations(client).DeleteAsync(Conversation)),
        new(ResponsesCalls.AddItems, "one", client => Conversations(client).AddItemsAsync(Conversation, [ResponseItem.User("Hello")])),
        new(ResponsesCalls.ListItems, "first page", client => ContractCase.ReadAsync(Conversations(client).ListItemsAsync(Conversation))),
        new(ResponsesCalls.ListItems, "next page", client => ContractCase.ReadAsync(Conversations(client).ListItemsAsync(Conversation, oldestFirst: false), after: "msg_0")),
        new(ResponsesCalls.GetItem, "by id", client => Conversations(client).GetItemAsync(Conversation, "msg_1")) { Reply = """{"type":"message","role":"user"}""" },
        new(ResponsesCalls.DeleteItem, "by id", client => Conversations(client).DeleteItemAsync(Conversation, "msg_1")),
    ];

    private static ContractCase Create(string name, string options)
        => ContractCase.Of<ResponsesOptions>(ResponsesCalls.Create, name, options, (client, typed) => Responses(client).CreateAsync(typed));

    private static ResponsesClient Responses(AzureOpenAIClient client) => client.GetResponsesClient("gpt-4o");

    private static ConversationsClient Conversations(AzureOpenAIClient client) => client.GetConversationsClient();
}
