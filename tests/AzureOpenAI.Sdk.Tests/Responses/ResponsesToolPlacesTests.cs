using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.Retrieval;
using AzureOpenAI.Sdk.Sandboxes;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Responses;

/// <summary>Tools that search in stores and run code in containers.</summary>
public sealed class ResponsesToolPlacesTests
{
    [Test]
    public async Task A_search_takes_filters_and_code_runs_in_a_container()
    {
        var service = new FakeService().Reply(200, """{ "id": "resp_1", "status": "completed", "output": [] }""");
        var search = ResponseTool.CreateFileSearch("vs_1");
        (search.Filters, search.RankingOptions) = (FileFilter.Equal("language", "en"), new RankingOptions { Ranker = Ranker.Default20241115, HybridSearch = new HybridSearch { TextWeight = 0.5 } });
        var made = ResponseCodeContainer.Auto("file-1");
        (made.MemoryLimit, made.NetworkPolicy) = (SandboxMemory.SixteenGigabytes, NetworkPolicy.Disabled());

        await service.Client.GetResponsesClient("gpt-4o").CreateAsync(
            new ResponsesOptions("x") { Tools = [search, ResponseTool.CreateCodeInterpreter("cntr_1"), ResponseTool.CreateCodeInterpreter(made), ResponseTool.CreateCodeInterpreter()] });

        JsonTree.AssertEqual(
            """
            {
              "model": "gpt-4o", "input": "x",
              "tools": [
                {
                  "type": "file_search", "vector_store_ids": ["vs_1"], "filters": { "type": "eq", "key": "language", "value": "en" },
                  "ranking_options": { "ranker": "default-2024-11-15", "hybrid_search": { "text_weight": 0.5 } }
                },
                { "type": "code_interpreter", "container": "cntr_1" },
                { "type": "code_interpreter", "container": { "type": "auto", "file_ids": ["file-1"], "memory_limit": "16g", "network_policy": { "type": "disabled" } } },
                { "type": "code_interpreter", "container": { "type": "auto" } }
              ]
            }
            """,
            service.LastBody);
    }

    [TestCase("\"cntr_1\"")]
    [TestCase("\"\"")]
    [TestCase("""{ "type": "auto", "file_ids": [], "memory_limit": "128g", "new": { "a": 1 } }""")]
    [TestCase("""{ "type": "borrowed", "id": "cntr_1" }""")]
    [TestCase("null")]
    public void Each_form_of_a_container_survives(string container)
        => RoundTrip.Check<ResponseCodeInterpreterTool>($$"""{ "type": "code_interpreter", "container": {{container}} }""");
}
