using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Moderations;

/// <summary>Says what is harmful in a content, by lists of words.</summary>
internal static class ModerationsOperation
{
    // As far as a score is from certain before the service flags a category; the document does not say.
    private const double Flagged = 0.5;

    private static readonly HashSet<string> Names = ["input", "model"];
    private static readonly string[] Models = ["omni-moderation-latest", "omni-moderation-2024-09-26", "text-moderation-latest", "text-moderation-stable"];

    // The only ones that the service finds in images, as its document says.
    private static readonly string[] OfImages = ["self-harm", "self-harm/intent", "self-harm/instructions", "sexual", "violence", "violence/graphic"];

    internal static Operation[] All { get; } = [new ResourceOperation(HttpMethods.Post, "moderations", AnswerAsync)];

    private static async Task AnswerAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        body.CheckNames(Names);
        var model = Fields.Choice(body.Root, "model", Models) ?? Models[0];
        var contents = ModerationContent.Read(body.Root);
        var isForTexts = model.StartsWith("text-", StringComparison.Ordinal);
        if (isForTexts && contents.Exists(content => content.HasImage))
            throw Refusal.Request($"Invalid 'input': the model '{model}' takes texts alone.", "input", "unsupported_value");

        await JsonReply.WriteAsync(call.Context, new JsonObject
        {
            ["id"] = Ids.New("modr-", 24),
            ["model"] = model,
            ["results"] = new JsonArray([.. contents.Select(content => Write(content, isForTexts))]),
        }).ConfigureAwait(false);
    }

    private static JsonObject Write(ModerationContent content, bool isForTexts)
    {
        var categories = new JsonObject();
        var scores = new JsonObject();
        var types = new JsonObject();
        var found = false;
        foreach (var category in ModerationWords.Categories)
        {
            // The older models do not know these.
            var isKnown = !isForTexts || !category.StartsWith("illicit", StringComparison.Ordinal);
            var score = isKnown && content.Text is { } text ? Math.Round(ModerationWords.Score(text, category), 4) : 0;
            found |= score >= Flagged;
            categories[category] = isKnown ? score >= Flagged : null;
            scores[category] = score;
            types[category] = Types(content, category);
        }

        var result = new JsonObject { ["flagged"] = found, ["categories"] = categories, ["category_scores"] = scores };
        if (!isForTexts)
            result["category_applied_input_types"] = types;
        return result;
    }

    private static JsonArray Types(ModerationContent content, string category)
    {
        var types = new JsonArray();
        if (content.Text is not null)
            types.Add("text");
        if (content.HasImage && OfImages.Contains(category))
            types.Add("image");
        return types;
    }
}
