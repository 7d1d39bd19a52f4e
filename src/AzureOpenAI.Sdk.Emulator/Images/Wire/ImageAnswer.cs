using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Images.Requests;

namespace AzureOpenAI.Sdk.Emulator.Images.Wire;

/// <summary>A reply with all its pictures.</summary>
internal sealed record ImageAnswer(ImageRequest Request, FilterVerdict PromptFilter, FilterVerdict Filter, ImageUsage? Usage)
{
    internal required long Created { get; init; }

    internal string Background => Request.IsTransparent ? "transparent" : "opaque";

    internal JsonObject Write(Call call)
    {
        var body = new JsonObject { ["created"] = Created };
        if (Usage is not null)
            body["background"] = Background;
        body["data"] = new JsonArray([.. Enumerable.Range(0, Request.Count).Select(index => (JsonNode)WritePicture(call, index))]);
        if (Usage is null)
            return body;

        body["output_format"] = Request.Format;
        body["quality"] = Request.Quality;
        body["size"] = Request.Size.ToString();
        body["usage"] = Usage.Times(Request.Count).Write();
        return body;
    }

    private JsonObject WritePicture(Call call, int index)
    {
        var bytes = PictureFile.Make(Request, index);
        var picture = new JsonObject();
        if (Request.AtAddress)
            picture["url"] = $"{call.Context.Request.Scheme}://{call.Context.Request.Host}{call.State.Pictures.Add(bytes, $"image/{Request.Format}")}";
        else
            picture["b64_json"] = Convert.ToBase64String(bytes);

        // What a model writes that words its prompts itself.
        if (Request.Family.Styles)
            picture["revised_prompt"] = $"{Request.Prompt.TrimEnd(' ', '.')}, shown in one {Request.Style} picture with clear shapes and even light.";
        picture["content_filter_results"] = Filter.PictureResults();
        picture["prompt_filter_results"] = PromptFilter.PromptResults();
        return picture;
    }
}
