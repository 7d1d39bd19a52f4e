// Has a question answered, goes on from the answer by its id, lets the model call a function, and streams.
using AzureOpenAI.Sdk.Responses;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

ResponsesClient responses = service.Client.GetResponsesClient(SampleService.ChatDeployment);

// The service keeps the response: the next one names it, and need not repeat what was said.
ResponsesResult first = await responses.CreateAsync("The museum opens at nine and closes at six. When does it open?");
Console.WriteLine($"{first.OutputText} ({first.Usage!.InputTokens} + {first.Usage.OutputTokens} tokens)");
ResponsesResult second = await responses.ContinueAsync(first, "And when does it close?");
Console.WriteLine($"{second.OutputText} ({second.Usage!.InputTokens} + {second.Usage.OutputTokens} tokens)\n");

// A function of yours: the model asks for a call, and is told what came out.
ResponseTool[] tools =
[
    ResponseTool.CreateFunction("next_train", "Tells when the next train leaves.", """{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}"""),
];
ResponsesResult asked = await responses.CreateAsync(new ResponsesOptions("When leaves the next train to Lisbon?") { Tools = tools });
List<ResponseItem> outputs = [];
foreach (ResponseFunctionCall call in asked.FunctionCalls)
{
    Console.WriteLine($"  {call.Name}({call.Arguments})");
    outputs.Add(ResponseItem.FunctionOutput(call.CallId!, "At 10:45 from platform 3."));
}

ResponsesResult answered = await responses.CreateAsync(new ResponsesOptions(new ResponseInput(outputs)) { PreviousResponseId = asked.Id, Tools = tools });
Console.WriteLine($"{answered.OutputText}\n");

// Piece by piece.
await using (ResponsesStream stream = await responses.StreamAsync("Water boils at a hundred degrees. At how many degrees does water boil?"))
{
    await foreach (ResponsesUpdate update in stream)
    {
        if (update is ResponseTextUpdate text)
        {
            Console.Write(text.Delta);
        }
    }
}

await foreach (ResponseItem item in responses.ListInputItemsAsync(first.Id!))
{
    Console.WriteLine($"\n\nThe first response was asked {item.Type} {item.Id![..8]}…");
}

await responses.DeleteAsync(first.Id!);
