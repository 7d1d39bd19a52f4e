// Makes an image, shows it while it is made, and changes it. Files go to a folder of the temporary files.
using AzureOpenAI.Sdk.Images;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

ImagesClient images = service.Client.GetImagesClient(SampleService.ImageDeployment);
string folder = Directory.CreateTempSubdirectory("images-sample-").FullName;
string path = Path.Combine(folder, "raccoon.png");
var wish = new ImagesOptions("A raccoon reads a map by moonlight.")
{
    Size = GeneratedImageSize.Square1024,
    Quality = GeneratedImageQuality.Low,
    PartialImages = 2,
};

await using (ImagesStream stream = await images.StreamAsync(wish))
{
    await foreach (ImagesUpdate update in stream)
    {
        Console.WriteLine(update.IsFinal
            ? $"Finished: {update.Bytes.Length:N0} bytes, {update.Usage?.OutputTokens} output tokens."
            : $"Unfinished image {update.PartialImageIndex}: {update.Bytes.Length:N0} bytes.");
        if (update.IsFinal)
        {
            await File.WriteAllBytesAsync(path, update.Bytes);
        }
    }
}

ImagesResult changed = await images.EditAsync(new ImagesEditOptions("The same raccoon in the snow.", FileContent.FromFile(path)));
string changedPath = Path.Combine(folder, "raccoon-in-snow.png");
await changed.Image!.SaveAsync(changedPath);
Console.WriteLine($"\nChanged: {changed.Image.MediaType}, {changed.Image.Bytes.Length:N0} bytes.\n{path}\n{changedPath}");
