// Gives a file to the service, in one piece and in parts, waits until it is checked, lists, reads it back and deletes it.
using System.Text;
using AzureOpenAI.Sdk.Files;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

FilesClient files = service.Client.GetFilesClient();
byte[] lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 20_000).Select(number => $$"""{"prompt":"number {{number}}","completion":"{{number * number}}"}""" + "\n")));

var whole = new FilesOptions(FileContent.FromBytes(lines, "squares.jsonl"), FilePurpose.FineTune);
FilesResult file = await files.UploadAsync(whole, new Progress<long>());
file = await files.WaitUntilProcessedAsync(file.Id!);
Console.WriteLine($"{file.Filename}: {file.Bytes:N0} bytes, {file.Status}.");

// In parts, a few at once. What is written down here, another process can go on with: files.ResumeUploadAsync.
string state = "";
FilesUploadResult upload = await files.UploadInPartsAsync(
    whole, new FilesUploadSettings { PartBytes = 256 * 1024 }, new Kept<FilesUploadState>(now => state = AzureOpenAIJson.ToJson(now)));
Console.WriteLine($"In parts: {upload.File!.Bytes:N0} bytes, {upload.Status}. The last note was {state.Length} characters long.");

await foreach (FilesResult one in files.ListAsync(FilePurpose.FineTune))
{
    Console.WriteLine($"  {one.Filename}, {one.Created:yyyy-MM-dd}");
}

await using (ContentStream content = await files.DownloadAsync(upload.File.Id!))
using (var reader = new StreamReader(content))
{
    Console.WriteLine($"It begins with {await reader.ReadLineAsync()}");
}

await files.DeleteAsync(file.Id!);
await files.DeleteAsync(upload.File.Id!);
Console.WriteLine("Both are deleted.");

internal sealed class Kept<T>(Action<T> keep) : IProgress<T>
{
    public void Report(T value)
    {
        lock (this)
        {
            keep(value);
        }
    }
}
