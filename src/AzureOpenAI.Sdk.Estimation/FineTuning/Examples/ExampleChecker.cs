using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.FineTuning.Examples;

/// <summary>Checks one example of any format.</summary>
internal sealed class ExampleChecker(Findings findings, ImageTally images)
{
    private static readonly string[] s_conversation = ["messages", "tools", "functions", "parallel_tool_calls"];
    private static readonly string[] s_preference = ["input", "preferred_output", "non_preferred_output"];
    private static readonly string[] s_completion = ["prompt", "completion"];

    public void Check(JsonElement example, TrainingFileFormat format)
    {
        switch (format)
        {
            case TrainingFileFormat.Chat:
                CheckMembers(example, null, s_conversation);
                CheckConversation(example, null)?.RequireReply();
                break;
            case TrainingFileFormat.Reinforcement:
                // Members of one's own are what the grader compares with.
                CheckConversation(example, null)?.RequireQuestion();
                break;
            case TrainingFileFormat.Preference:
                CheckPreference(example);
                break;
            default:
                CheckMembers(example, null, s_completion);
                CheckText(example, "prompt", mayBeEmpty: true);
                CheckText(example, "completion", mayBeEmpty: false);
                break;
        }
    }

    private void CheckPreference(JsonElement example)
    {
        CheckMembers(example, null, s_preference);
        if (example.Member("input") is not { ValueKind: JsonValueKind.Object } input)
        {
            findings.Error(TrainingFileProblemKind.MissingMember, "input", "The input is missing or no object.", "Give one with the messages before the reply.");
            return;
        }

        CheckMembers(input, "input", s_conversation);
        ConversationChecker? conversation = CheckConversation(input, "input");
        conversation?.RequireQuestionBeforeReply();
        JsonElement? preferred = CheckOutput(example, "preferred_output", conversation);
        JsonElement? other = CheckOutput(example, "non_preferred_output", conversation);
        if (preferred is { } left && other is { } right && JsonElement.DeepEquals(left, right))
        {
            findings.Error(TrainingFileProblemKind.NothingToLearn, "non_preferred_output", "Both outputs are the same.", "Give a reply that is worse than the preferred one.");
        }
    }

    private JsonElement? CheckOutput(JsonElement example, string name, ConversationChecker? conversation)
    {
        if (example.Member(name) is not { ValueKind: JsonValueKind.Array } output || output.GetArrayLength() == 0)
        {
            findings.Error(TrainingFileProblemKind.MissingMember, name, "The output is missing, empty or no list.", "Give a list with an assistant's message.");
            return null;
        }

        conversation?.CheckOutput(output, name);
        return output;
    }

    private ConversationChecker? CheckConversation(JsonElement holder, string? parent)
    {
        var tools = ToolDefinitions.Read(holder, parent, findings);
        string path = PathText.Of(parent, "messages");
        if (holder.Member("messages") is not { ValueKind: JsonValueKind.Array } messages || messages.GetArrayLength() == 0)
        {
            findings.Error(TrainingFileProblemKind.MissingMember, path, "The messages are missing, empty or no list.", "Give a list of messages, each with a role and a content.");
            return null;
        }

        var conversation = new ConversationChecker(findings, tools, images, path);
        conversation.CheckAll(messages);
        return conversation;
    }

    private void CheckMembers(JsonElement holder, string? parent, string[] known)
    {
        foreach (JsonProperty member in holder.EnumerateObject().Where(member => !known.Contains(member.Name)))
        {
            findings.Warn(TrainingFileProblemKind.UnknownMember, PathText.Of(parent, member.Name), "The service knows no such member here.", $"Take it out; known are {string.Join(", ", known)}.");
        }
    }

    private void CheckText(JsonElement example, string name, bool mayBeEmpty)
    {
        if (example.Member(name) is not { ValueKind: JsonValueKind.String } text)
        {
            findings.Error(TrainingFileProblemKind.MissingMember, name, "The text is missing or no text.", "Give a text.");
        }
        else if (!mayBeEmpty && text.Text().Length == 0)
        {
            findings.Error(TrainingFileProblemKind.NothingToLearn, name, "The text is empty.", "Give what the model is to say.");
        }
    }
}
