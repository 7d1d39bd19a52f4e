using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Requests;

namespace AzureOpenAI.Sdk.Estimation.FineTuning.Examples;

/// <summary>Checks what a message says.</summary>
internal sealed class ContentChecker(Findings findings, ImageTally images)
{
    private readonly ImageChecker _images = new(findings, images);

    public void Check(JsonElement message, string role, string path)
    {
        string place = PathText.Of(path, "content");
        JsonElement? content = message.Member("content");
        switch (content?.ValueKind)
        {
            case null when role == MessageRole.Assistant && HasOther(message):
                break;
            case null:
                string remedy = role == MessageRole.Assistant ? "Give a text, tool_calls or a refusal." : "Give a text, or a list of parts.";
                findings.Error(TrainingFileProblemKind.MissingMember, place, "The content is missing.", remedy);
                break;
            case JsonValueKind.String:
                CheckText(message, content.Value, role, place);
                break;
            case JsonValueKind.Array:
                CheckParts(content.Value, role, place);
                break;
            default:
                findings.Error(TrainingFileProblemKind.WrongValue, place, "The content is neither a text nor a list of parts.", "Give one of them.");
                break;
        }
    }

    private static bool HasOther(JsonElement message) => message.Member("tool_calls") is not null || message.Member("function_call") is not null || message.Member("refusal") is not null;

    private void CheckText(JsonElement message, JsonElement text, string role, string path)
    {
        if (text.Text().Length == 0 && role == MessageRole.Assistant && !HasOther(message))
        {
            findings.Warn(TrainingFileProblemKind.NothingToLearn, path, "The assistant says nothing.", "Give what the model is to say.");
        }
    }

    private void CheckParts(JsonElement parts, string role, string path)
    {
        if (parts.GetArrayLength() == 0)
        {
            findings.Error(TrainingFileProblemKind.WrongValue, path, "The list of parts is empty.", "Give at least one part, or a text.");
        }

        int index = 0;
        foreach (JsonElement part in parts.EnumerateArray())
        {
            CheckPart(part, role, PathText.Item(path, index++));
        }
    }

    private void CheckPart(JsonElement part, string role, string path)
    {
        switch (part.Text("type"))
        {
            case "text":
                RequireText(part, "text", path);
                break;
            case "refusal" when role == MessageRole.Assistant:
                RequireText(part, "refusal", path);
                break;
            case "image_url":
                _images.Check(part, role, path);
                break;
            case null:
                findings.Error(TrainingFileProblemKind.MissingMember, PathText.Of(path, "type"), "The part has no type.", "Give text or image_url.");
                break;
            default:
                findings.Warn(TrainingFileProblemKind.WrongValue, PathText.Of(path, "type"), "No guide to fine-tuning names such a part here.", "Give text or image_url.");
                break;
        }
    }

    private void RequireText(JsonElement part, string name, string path)
    {
        if (part.Text(name) is null)
        {
            findings.Error(TrainingFileProblemKind.MissingMember, PathText.Of(path, name), "The text is missing or no text.", "Give a text.");
        }
    }
}
