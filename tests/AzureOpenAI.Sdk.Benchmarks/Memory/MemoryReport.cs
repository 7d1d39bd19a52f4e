using System.Text;
using Azure;
using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Files;
using AzureOpenAI.Sdk.Images;

namespace AzureOpenAI.Sdk.Benchmarks.Memory;

/// <summary>What large transfers cost in managed memory: <c>--memory</c>.</summary>
internal static class MemoryReport
{
    private const long Large = 512L * 1024 * 1024;
    private const double Megabyte = 1024 * 1024;

    internal static async Task WriteAsync()
    {
        string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".jsonl");
        try
        {
            using (FileStream file = File.Create(path))
            {
                file.SetLength(Large);
            }

            await UploadAsync(path);
            await DownloadAsync();
            await BatchAsync();
            await ImageAsync();
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task UploadAsync(string path)
    {
        using var server = new TransferServer(static _ => Task.CompletedTask);
        FilesClient files = Client(server).GetFilesClient();
        await MeasureAsync("upload of 512 MB", async () => await files.UploadAsync(new FilesOptions(FileContent.FromFile(path), FilePurpose.FineTune)));
    }

    private static async Task DownloadAsync()
    {
        using var server = new TransferServer(static stream => SendAsync(stream, Large, new byte[64 * 1024]));
        FilesClient files = Client(server).GetFilesClient();
        await MeasureAsync("download of 512 MB", async () =>
        {
            await using ContentStream content = await files.DownloadAsync("file-1");
            await content.CopyToAsync(Stream.Null);
        });
    }

    private static async Task BatchAsync()
    {
        byte[] line = Encoding.UTF8.GetBytes("""{"custom_id":"a","response":{"status_code":200,"body":{"id":"c","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"TEXT"},"finish_reason":"stop"}]}}}""".Replace("TEXT", new string('x', 800), StringComparison.Ordinal) + "\n");
        byte[] lines = [.. Enumerable.Repeat(line, (int)(10 * Megabyte / line.Length)).SelectMany(static part => part)];
        int count = 0;
        await MeasureAsync("reading 10 MB of batch results", async () =>
        {
            using var file = new MemoryStream(lines);
            await foreach (BatchLine<ChatResult> _ in BatchReader.ReadAsync<ChatResult>(file))
            {
                count++;
            }
        });
        Console.WriteLine($"  {count} lines");
    }

    private static async Task ImageAsync()
    {
        byte[] image = new byte[2 * 1024 * 1024];
        Random.Shared.NextBytes(image);
        byte[] body = Encoding.ASCII.GetBytes($$"""{"created":1,"data":[{"b64_json":"{{Convert.ToBase64String(image)}}"}]}""");
        using var handler = new Canned(body);
        var options = new AzureOpenAIClientOptions { Transport = new Transport.AzureOpenAITransport(handler) };
        ImagesClient images = new AzureOpenAIClient(new Uri("https://unit.openai.azure.com"), new AzureKeyCredential("key"), options).GetImagesClient("gpt-image-1");
        await images.GenerateAsync("warm");
        long before = GC.GetTotalAllocatedBytes(precise: true);
        ImagesResult result = await images.GenerateAsync("a raccoon");
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Console.WriteLine($"image of 2 MB as base64: {allocated / (double)image.Length:F2} times its bytes allocated ({result.Image!.Bytes.Length:N0} bytes read)");
    }

    /// <summary>Watches how far the managed heap grows above where it was.</summary>
    private static async Task MeasureAsync(string what, Func<Task> transfer)
    {
        GC.Collect();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = before;
        using var stop = new CancellationTokenSource();
        Task watch = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
                await Task.Delay(1);
            }
        });
        await transfer();
        await stop.CancelAsync();
        await watch;
        Console.WriteLine($"{what}: managed heap grew by at most {(most - before) / Megabyte:F1} MB");
    }

    private static async Task SendAsync(Stream stream, long length, byte[] piece)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n"));
        for (long sent = 0; sent < length; sent += piece.Length)
        {
            await stream.WriteAsync(piece);
        }
    }

    private static AzureOpenAIClient Client(TransferServer server)
        => new(server.Endpoint, new AzureKeyCredential("key"), new AzureOpenAIClientOptions { AllowInsecureLoopback = true });

    private sealed class Canned(byte[] body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            return Task.FromResult(new HttpResponseMessage { Content = content });
        }
    }
}
