using AzureOpenAI.Sdk.Images;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class ImagesCases
{
    private const string Everything = """
        {
          "prompt": "A raccoon", "n": 1, "size": "1024x1024", "quality": "high", "background": "opaque", "output_format": "jpeg",
          "output_compression": 80, "moderation": "low", "user": "visitor-1"
        }
        """;

    private const string Edited = """
        {
          "prompt": "A raccoon with a hat", "input_fidelity": "high", "n": 1, "size": "1024x1024", "quality": "high", "background": "opaque", "output_format": "jpeg",
          "output_compression": 80, "user": "visitor-1"
        }
        """;

    internal static IReadOnlyList<ContractCase> All { get; } =
    [
        Generate("minimal", """{ "prompt": "A raccoon" }"""),
        Generate("maximal", Everything),
        Generate("older model", """{ "prompt": "A raccoon", "style": "vivid", "quality": "hd", "size": "1792x1024", "response_format": "b64_json" }"""),
        ContractCase.Of<ImagesOptions>(ImagesCalls.Generate, "stream", """{ "prompt": "A raccoon", "partial_images": 2 }""", async (client, typed) => await (await Images(client).StreamAsync(typed)).ToCompletionAsync()).WithEvents(Completed("image_generation")),
        Edit("minimal", """{ "prompt": "A hat" }""", options => options.Files = [Png()]),
        Edit("maximal", Edited, options => (options.Files, options.MaskFile) = ([Png(), Png()], Png())),
        Edit("older model", """{ "prompt": "A hat", "size": "512x512", "response_format": "url" }""", options => options.Files = [Png()]),
        Edit("references", """{ "prompt": "A hat", "images": [{ "image_url": "https://example.com/raccoon.png" }, { "file_id": "file-1" }], "mask": { "file_id": "file-2" }, "moderation": "low" }""", _ => { }),
        ContractCase.Of<ImagesEditOptions>(ImagesCalls.Edit, "stream", """{ "prompt": "A hat", "partial_images": 2 }""", async (client, typed) =>
        {
            typed.Files = [Png()];
            await (await Images(client).StreamEditAsync(typed)).ToCompletionAsync();
        }).WithEvents(Completed("image_edit")),
        Vary("minimal", "{}"),
        Vary("maximal", """{ "n": 2, "size": "256x256", "response_format": "url", "user": "visitor-1" }"""),
    ];

    /// <summary>The beginning of a picture file of one point.</summary>
    internal static FileContent Png() => FileContent.FromBytes(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVQYV2NgAAIAAAUAAarVyFEAAAAASUVORK5CYII="), "point.png");

    private static ContractCase Generate(string name, string options)
        => ContractCase.Of<ImagesOptions>(ImagesCalls.Generate, name, options, (client, typed) => Images(client).GenerateAsync(typed));

    private static ContractCase Edit(string name, string options, Action<ImagesEditOptions> addFiles)
        => ContractCase.Of<ImagesEditOptions>(ImagesCalls.Edit, name, options, (client, typed) =>
        {
            addFiles(typed);
            return Images(client).EditAsync(typed);
        });

    private static ContractCase Vary(string name, string options)
        => ContractCase.Of<ImagesVariationOptions>(ImagesCalls.Vary, name, options, (client, typed) =>
        {
            typed.Image = Png();
            return Images(client).CreateVariationAsync(typed);
        });

    private static ImagesClient Images(AzureOpenAIClient client) => client.GetImagesClient("gpt-image-1");

    private static string Completed(string kind) => $$"""
        event: {{kind}}.completed
        data: {"type":"{{kind}}.completed","b64_json":"AAAA"}


        """;
}
