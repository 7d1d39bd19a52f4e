// Searches files by meaning: they are uploaded, indexed in a vector store, found by words, and chosen by their attributes.
using System.Text;
using Azure;
using AzureOpenAI.Sdk.Files;
using AzureOpenAI.Sdk.Retrieval;
using AzureOpenAI.Sdk.VectorStores;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

FilesClient files = service.Client.GetFilesClient();
VectorStoresClient stores = service.Client.GetVectorStoresClient();
(string Name, int Year, string Text)[] leaflets =
[
    ("raccoons.txt", 2024, "Raccoons wash their food in water before they eat it. They are awake at night."),
    ("hedgehogs.txt", 2026, "Hedgehogs eat beetles, worms and slugs. In winter they sleep under leaves."),
    ("foxes.txt", 2026, "Foxes live in towns as well. They eat mice, fruit and what people throw away."),
];

VectorStoreFileOptions[] toIndex = await Task.WhenAll(leaflets.Select(async leaflet =>
{
    var content = FileContent.FromBytes(Encoding.UTF8.GetBytes(leaflet.Text), leaflet.Name);
    FilesResult file = await files.UploadAsync(new FilesOptions(content, FilePurpose.Assistants));
    return new VectorStoreFileOptions(file.Id!) { Attributes = new Dictionary<string, AttributeValue> { ["year"] = leaflet.Year } };
}));

VectorStoresResult store = await stores.CreateAsync(new VectorStoresOptions { Name = "leaflets", ExpiresAfter = new VectorStoreExpiry(days: 1) });
VectorStoreFileBatchOperation batch = await stores.AddFilesAsync(WaitUntil.Completed, store.Id!, new VectorStoreFileBatchOptions(toIndex));
Console.WriteLine($"{batch.Value.FileCounts!.Completed} of {batch.Value.FileCounts.Total} files are indexed in {store.Id}.");

await SearchAsync(new VectorStoreSearchOptions("What do hedgehogs eat?") { MaxNumResults = 2 });
await SearchAsync(new VectorStoreSearchOptions("Who is awake at night?") { MaxNumResults = 1 });
await SearchAsync(new VectorStoreSearchOptions("Who is awake at night?") { MaxNumResults = 1, Filters = FileFilter.Equal("year", 2026) });

store = await stores.GetAsync(store.Id!);
Console.WriteLine($"\n{store.UsageBytes:N0} bytes are kept until {store.ExpiresAtTime:u}, unless the store is used before.");
await stores.DeleteAsync(store.Id!);
foreach (VectorStoreFileOptions file in toIndex)
{
    await files.DeleteAsync(file.FileId!);
}

async Task SearchAsync(VectorStoreSearchOptions options)
{
    VectorStoreSearchResult found = await stores.SearchAsync(store.Id!, options);
    Console.WriteLine($"\n{options.Query!.Texts[0]}{(options.Filters is null ? "" : " (files of 2026)")}");
    foreach (VectorStoreSearchMatch match in found.Data)
    {
        Console.WriteLine($"    {match.Score:0.00} {match.Filename}: {match.Text}");
    }
}
