using System.Text;

namespace AzureOpenAI.Sdk.Benchmarks.Service;

/// <summary>A stream of a response, with the events and in the form that the service sends for a text.</summary>
internal static class ResponseAnswers
{
    private const int Deltas = Answers.Events - 8;
    private const string Id = "resp_07010c6c811f07f40069f264cd1b4481909a7b0c0a7d4f1c52";
    private const string ItemId = "msg_07010c6c811f07f40069f264cd4fc48190aeb41c8ad75c37a1";

    private static readonly string[] Words = [" stork", " with", " the", " arrow", " on", " shelf", " twelve", ",", " a", " bird"];

    private static readonly string Text = string.Concat(Enumerable.Range(0, Deltas).Select(static i => Words[i % Words.Length]));

    /// <summary>Gets how many letters the pieces of text have.</summary>
    internal static int StreamedTextLength => Text.Length;

    internal static byte[] Stream()
    {
        List<string> events = [Of("created", "in_progress", "", "null"), Of("in_progress", "in_progress", "", "null")];
        events.Add($$"""{"type":"response.output_item.added","item":{"id":"{{ItemId}}","type":"message","status":"in_progress","content":[],"role":"assistant"},"output_index":0""");
        events.Add($$"""{"type":"response.content_part.added","content_index":0,"item_id":"{{ItemId}}","output_index":0,"part":{"type":"output_text","annotations":[],"logprobs":[],"text":""}""");
        for (int i = 0; i < Deltas; i++)
        {
            events.Add($$"""{"type":"response.output_text.delta","content_index":0,"delta":"{{Words[i % Words.Length]}}","item_id":"{{ItemId}}","logprobs":[],"obfuscation":"{{"aB3dE6gH9jK2mN5pQ8sT1vW4"[..(6 + (i % 16))]}}","output_index":0""");
        }

        events.Add($$"""{"type":"response.output_text.done","content_index":0,"item_id":"{{ItemId}}","logprobs":[],"text":"{{Text}}","output_index":0""");
        events.Add($$"""{"type":"response.content_part.done","content_index":0,"item_id":"{{ItemId}}","output_index":0,"part":{"type":"output_text","annotations":[],"logprobs":[],"text":"{{Text}}"}""");
        string item = $$"""{"id":"{{ItemId}}","type":"message","status":"completed","content":[{"type":"output_text","annotations":[],"logprobs":[],"text":"{{Text}}"}],"role":"assistant"}""";
        events.Add($$"""{"type":"response.output_item.done","item":{{item}},"output_index":0""");
        events.Add(Of("completed", "completed", item, """{"input_tokens":97,"input_tokens_details":{"cached_tokens":0},"output_tokens":993,"output_tokens_details":{"reasoning_tokens":0},"total_tokens":1090}"""));
        return [.. events.SelectMany(static (json, i) => Encoding.UTF8.GetBytes($"event: {json[9..json.IndexOf('"', 9)]}\ndata: {json},\"sequence_number\":{i}}}\n\n"))];
    }

    private static string Of(string kind, string status, string output, string usage)
        => $$$"""{"type":"response.{{{kind}}}","response":{"id":"{{{Id}}}","object":"response","created_at":1764000000,"status":"{{{status}}}","background":false,"error":null,"incomplete_details":null,"instructions":null,"max_output_tokens":400,"model":"gpt-4o-2024-11-20","output":[{{{output}}}],"parallel_tool_calls":true,"previous_response_id":null,"reasoning":{"effort":null,"summary":null},"store":true,"temperature":0.25,"text":{"format":{"type":"text"},"verbosity":"medium"},"tool_choice":"auto","tools":[],"top_p":1.0,"truncation":"disabled","usage":{{{usage}}},"user":null,"metadata":{}}""";
}
