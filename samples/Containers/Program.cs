// Keeps a place in which a model runs code: it is given files, they are listed, and read back.
using System.Text;
using AzureOpenAI.Sdk.Containers;
using AzureOpenAI.Sdk.Files;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

FilesClient files = service.Client.GetFilesClient();
ContainersClient containers = service.Client.GetContainersClient();
FilesResult prices = await files.UploadAsync(new FilesOptions(FileContent.FromBytes("item,price\ntea,3\ncake,4\n"u8.ToArray(), "prices.csv"), FilePurpose.UserData));

// One file of the resource is copied when the container is made, another one is sent to it.
ContainersResult container = await containers.CreateAsync(new ContainersOptions("sums") { FileIds = [prices.Id!], ExpiresAfter = new ContainerExpiry(minutes: 30) });
await containers.AddFileAsync(container.Id!, new ContainerFileOptions(FileContent.FromBytes(Encoding.UTF8.GetBytes("item,sold\ntea,20\ncake,7\n"), "sales.csv")));
Console.WriteLine($"{container.Id} is {container.Status}. It is kept for {container.ExpiresAfter!.Minutes} minutes after its last use.");

await foreach (ContainerFileResult file in containers.ListFilesAsync(container.Id!, oldestFirst: true))
{
    using ContentStream content = await containers.DownloadFileAsync(container.Id!, file.Id!);
    using var reader = new StreamReader(content);
    string first = await reader.ReadLineAsync() ?? "";
    Console.WriteLine($"    {file.Path}, {file.Bytes} bytes, from the {file.Source}: {first} …");
}

// A response runs code in it when it is told so: Tools = [ResponseTool.CreateCodeInterpreter(container.Id!)].
await containers.DeleteAsync(container.Id!);
await files.DeleteAsync(prices.Id!);
