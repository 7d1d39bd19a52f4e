using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Images.Wire;

/// <summary>Sends each picture as it becomes clearer, and at last as it is, with what it costs.</summary>
internal static class ImageStream
{
    internal static async Task WriteAsync(ImageAnswer answer, Call call, string prefix)
    {
        ImageFilter.Check(answer.Filter, answer.Filter.PictureResults(), "The image generated from your prompt");
        var events = new EventStream(call.Context);
        var partial = answer.Request.PartialImages!.Value;
        for (var index = 0; index < answer.Request.Count; index++)
        {
            for (var step = 0; step < partial; step++)
            {
                await call.WaitAsync(1).ConfigureAwait(false);
                var one = Event(answer, $"{prefix}.partial_image", index, (double)step / partial);
                one["partial_image_index"] = step;
                await WriteAsync(events, one).ConfigureAwait(false);
            }

            await call.WaitAsync(1).ConfigureAwait(false);
            var last = Event(answer, $"{prefix}.completed", index, detail: 1);
            last["usage"] = answer.Usage!.Write();
            await WriteAsync(events, last).ConfigureAwait(false);
        }
    }

    private static Task WriteAsync(EventStream events, JsonObject one) => events.WriteAsync(one, one["type"]!.GetValue<string>());

    private static JsonObject Event(ImageAnswer answer, string type, int index, double detail) => new()
    {
        ["type"] = type,
        ["b64_json"] = Convert.ToBase64String(PictureFile.Make(answer.Request, index, detail)),
        ["created_at"] = answer.Created,
        ["size"] = answer.Request.Size.ToString(),
        ["quality"] = answer.Request.Quality,
        ["background"] = answer.Background,
        ["output_format"] = answer.Request.Format,
    };
}
