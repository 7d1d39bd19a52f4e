using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Requests;

namespace AzureOpenAI.Sdk.Estimation.FineTuning.Examples;

/// <summary>Checks the messages of an example, one by one, and how they hang together.</summary>
internal sealed class ConversationChecker
{
    private const string Roles = "system, developer, user, assistant, tool and function";

    private readonly Findings _findings;
    private readonly ContentChecker _content;
    private readonly ToolCallChecker _calls;
    private readonly string _path;
    private string? _lastRole;
    private string _lastPath = "";
    private bool _isTrained;
    private bool _hasReply;

    public ConversationChecker(Findings findings, ToolDefinitions tools, ImageTally images, string path)
    {
        _findings = findings;
        _content = new(findings, images);
        _calls = new(findings, tools);
        _path = path;
    }

    public void CheckAll(JsonElement messages) => CheckList(messages, _path);

    /// <summary>Checks one of two replies to the messages. Each answers the same calls, so that the calls before are forgotten after it.</summary>
    public void CheckOutput(JsonElement messages, string path)
    {
        _hasReply = false;
        _calls.Begin();
        CheckList(messages, path);
        foreach ((JsonElement message, int index) in messages.EnumerateArray().Select(static (message, index) => (message, index)))
        {
            if (message.Text("role") is "user" or "system" or "developer" or MessageRole.Function)
            {
                _findings.Error(TrainingFileProblemKind.Role, PathText.Of(PathText.Item(path, index), "role"), "An output holds a message that is neither the assistant's nor a tool's.", "Move it into the input.");
            }
        }

        if (!_hasReply)
        {
            _findings.Error(TrainingFileProblemKind.Ending, path, "The output has no message of the assistant.", "Give the reply that is compared.");
        }
    }

    /// <summary>Requires that the conversation ends with what the model is to learn to say.</summary>
    public void RequireReply()
    {
        if (_lastRole != MessageRole.Assistant)
        {
            _findings.Error(TrainingFileProblemKind.Ending, _lastPath, "The conversation does not end with a message of the assistant.", "Add the reply that the model is to learn.");
        }
        else if (!_isTrained)
        {
            _findings.Error(TrainingFileProblemKind.NothingToLearn, _path, "The weight of every message of the assistant is 0.", "Give the reply that the model is to learn the weight 1, or none.");
        }
    }

    /// <summary>Requires that the conversation leaves the reply to the model.</summary>
    public void RequireQuestion()
    {
        if (_lastRole == MessageRole.Assistant)
        {
            _findings.Error(TrainingFileProblemKind.Ending, _lastPath, "The conversation ends with a message of the assistant, which the model is to write itself.", "End with the user's message, and put the reference answer into a member that the grader knows.");
        }
        else if (_lastRole is not ("user" or null))
        {
            _findings.Warn(TrainingFileProblemKind.Ending, _lastPath, "The conversation does not end with a message of the user.", "End with what the model is to answer.");
        }
    }

    /// <summary>Requires that the input of a preference leaves the reply to the outputs.</summary>
    public void RequireQuestionBeforeReply()
    {
        if (_lastRole == MessageRole.Assistant)
        {
            _findings.Warn(TrainingFileProblemKind.Ending, _lastPath, "The input ends with a message of the assistant.", "Put the reply into the outputs.");
        }
    }

    private void CheckList(JsonElement messages, string path)
    {
        int index = 0;
        foreach (JsonElement message in messages.EnumerateArray())
        {
            _lastPath = PathText.Item(path, index++);
            _lastRole = null;
            if (message.ValueKind == JsonValueKind.Object)
            {
                CheckOne(message, _lastPath);
            }
            else
            {
                _findings.Error(TrainingFileProblemKind.WrongValue, _lastPath, "The message is no object.", "Give it a role and a content.");
            }
        }
    }

    private void CheckOne(JsonElement message, string path)
    {
        string? role = message.Text("role");
        _lastRole = role;
        if (MessageMembers.Of(role) is not { } members)
        {
            string reason = message.Member("role") is null ? "The role is missing." : "The role is none that the service knows.";
            _findings.Error(TrainingFileProblemKind.Role, PathText.Of(path, "role"), reason, $"Give one of {Roles}.");
            return;
        }

        foreach (JsonProperty member in message.EnumerateObject().Where(member => !members.Contains(member.Name) && member.Name != "weight"))
        {
            _findings.Warn(TrainingFileProblemKind.UnknownMember, PathText.Of(path, member.Name), "The service knows no such member of this message.", $"Take it out; known are {string.Join(", ", members)}.");
        }

        _content.Check(message, role!, path);
        _calls.Check(message, role!, path);
        CheckWeight(message, role!, path);
    }

    private void CheckWeight(JsonElement message, string role, string path)
    {
        bool isReply = role == MessageRole.Assistant;
        JsonElement? weight = message.Member("weight");
        int? number = message.Number("weight");
        if (weight is not null && !isReply)
        {
            _findings.Error(TrainingFileProblemKind.Weight, PathText.Of(path, "weight"), "Only a message of the assistant has a weight.", "Take it out.");
        }
        else if (weight is not null && number is not (0 or 1))
        {
            _findings.Error(TrainingFileProblemKind.Weight, PathText.Of(path, "weight"), "The weight is neither 0 nor 1.", "Give 1 to learn the message, or 0 to pass over it.");
        }

        _hasReply |= isReply;
        _isTrained |= isReply && number != 0;
    }
}
