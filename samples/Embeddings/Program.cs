// Finds the sentence that is nearest in meaning to a question.
using AzureOpenAI.Sdk.Embeddings;

string[] sentences =
[
    "Bins closed with a strap keep raccoons out of the rubbish.",
    "A smooth pole of two metres keeps a bird feeder safe.",
    "Young raccoons are born in April and May.",
];
const string question = "When are raccoons born?";

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n\n{question}");

EmbeddingsClient client = service.Client.GetEmbeddingsClient(SampleService.EmbeddingDeployment);
EmbeddingsResult vectors = await client.GenerateAsync(new EmbeddingsOptions([question, .. sentences]));
Embedding asked = vectors.Data[0];
foreach ((string sentence, float similarity) in sentences
    .Select((sentence, index) => (sentence, asked.CosineSimilarity(vectors.Data[index + 1])))
    .OrderByDescending(pair => pair.Item2))
{
    Console.WriteLine($"  {similarity:0.00}  {sentence}");
}

Console.WriteLine($"\n{vectors.Data[0].Vector.Length} dimensions, {vectors.Usage!.TotalTokens} tokens.");
