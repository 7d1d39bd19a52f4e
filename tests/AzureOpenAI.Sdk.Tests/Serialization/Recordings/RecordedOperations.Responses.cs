using AzureOpenAI.Sdk.Responses;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Responses =>
    [
        new("POST", "/responses")
        {
            Options = typeof(ResponsesOptions), Result = typeof(ResponsesResult), Update = typeof(ResponsesUpdate),
            Gather = async client => await (await client.GetResponsesClient("gpt-4o").StreamAsync("x")).ToResultAsync(),
            Whole = Pieces,
        },
        new("POST", "/responses/input_tokens") { Options = typeof(ResponsesOptions), Result = typeof(ResponsesTokensResult) },
        new("GET", "/responses/*")
        {
            Result = typeof(ResponsesResult), Update = typeof(ResponsesUpdate),
            Gather = async client => await (await client.GetResponsesClient("gpt-4o").ResumeStreamAsync("resp_1")).ToResultAsync(),
            Whole = Pieces,
        },
        new("DELETE", "/responses/*") { Result = typeof(ResponsesDeletionResult) },
        new("POST", "/responses/*/cancel") { Result = typeof(ResponsesResult) },
        new("GET", "/responses/*/input_items") { Result = typeof(ListPage<ResponseItem>) },
        new("POST", "/conversations") { Options = typeof(ConversationsOptions), Result = typeof(ConversationsResult) },
        new("GET", "/conversations/*") { Result = typeof(ConversationsResult) },
        new("POST", "/conversations/*") { Options = typeof(ConversationsUpdateOptions), Result = typeof(ConversationsResult) },
        new("DELETE", "/conversations/*") { Result = typeof(ConversationsDeletionResult) },
        new("GET", "/conversations/*/items") { Result = typeof(ListPage<ResponseItem>) },
    ];

    /// <summary>The output that was put together from its pieces must be the one that the service told at the end.</summary>
    private static (string Wanted, string Gathered) Pieces(IReadOnlyList<string> events, WireModel result)
        => (AzureOpenAIJson.ToJson((ResponsesResult)result), AzureOpenAIJson.ToJson(((ResponsesResult)result).With(GatheredFrom(events).Output)));

    /// <summary>Puts a response together from the pieces alone, without looking at how the service told it at its end.</summary>
    private static ResponsesResult GatheredFrom(IReadOnlyList<string> events)
    {
        var builder = new ResponsesResultBuilder();
        foreach (string data in events)
        {
            builder.Add(AzureOpenAIJson.Parse<ResponsesUpdate>(data));
        }

        return builder.Gather();
    }
}
