// Judges replies: what they are judged by is kept once, and run over rows of data.
using Azure;
using AzureOpenAI.Sdk.Evals;
using AzureOpenAI.Sdk.Grading;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

EvalsClient evals = service.Client.GetEvalsClient();
var config = EvalCustomDataSourceConfig.FromSchema(
    """{ "type": "object", "properties": { "question": { "type": "string" }, "answer": { "type": "string" } } }""", includeSampleSchema: true);
EvalsResult eval = await evals.CreateAsync(new EvalsOptions(config,
[
    new StringCheckGrader { Name = "the answer is in it", Input = "{{sample.output_text}}", Reference = "{{item.answer}}", Operation = StringCheckOperation.LikeIgnoringCase },
    new TextSimilarityGrader { Name = "it is near", Input = "{{sample.output_text}}", Reference = "{{item.answer}}", EvaluationMetric = TextSimilarityMetric.RougeL, PassThreshold = 0.6 },
])
{
    Name = "raccoons",
});

// Rows that have the replies already. Many rows go into a file of the purpose 'evals'.
EvalRunOperation run = await evals.StartRunAsync(WaitUntil.Started, eval.Id!, new EvalRunOptions(EvalRunDataSource.FromRows(
[
    EvalContentRow.FromJson("""{ "question": "When are they born?", "answer": "in April and May" }""", """{ "output_text": "They are born in April and May." }"""),
    EvalContentRow.FromJson("""{ "question": "What do they eat?", "answer": "almost everything" }""", """{ "output_text": "Crayfish." }"""),
])));

EvalRunResult done = await run.WaitForCompletionAsync();
Console.WriteLine($"{done.ResultCounts!.Passed} of {done.ResultCounts.Total} passed all graders.");
await foreach (EvalOutputItem item in run.ListOutputItemsAsync())
{
    Console.WriteLine($"row {item.DatasourceItemId}: {item.Status}");
    foreach (EvalOutputItemResult result in item.Results)
    {
        Console.WriteLine($"    {result.Name}: {result.Score:0.00}");
    }
}

await evals.DeleteAsync(eval.Id!);
