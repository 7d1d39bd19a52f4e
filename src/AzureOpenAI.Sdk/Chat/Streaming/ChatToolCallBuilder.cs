using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Puts one tool call together: the name comes first, then the arguments piece by piece.</summary>
internal sealed class ChatToolCallBuilder(int index)
{
    private readonly StringBuilder _name = new();
    private readonly StringBuilder _input = new();
    private string? _id;
    private string? _type;
    private bool _isCustom;
    private IDictionary<string, JsonElement>? _unknown;
    private IDictionary<string, JsonElement>? _unknownInCall;

    internal int Index { get; } = index;

    internal void Add(ChatToolCallUpdate update)
    {
        _id = string.IsNullOrEmpty(update.Id) ? _id : update.Id;
        _type = update.Type ?? _type;
        _isCustom |= update.Custom is not null;
        _name.Append(update.Function?.Name ?? update.Custom?.Name);
        _input.Append(update.Function?.Arguments ?? update.Custom?.Input);
        UnknownMembers.Merge(ref _unknown, update.AdditionalProperties);
        UnknownMembers.Merge(ref _unknownInCall, update.Function?.AdditionalProperties ?? update.Custom?.AdditionalProperties);
    }

    internal ChatToolCall Build()
    {
        ChatToolCall call = _isCustom || _type == "custom"
            ? new ChatCustomToolCall(new ChatCustomCall { Name = _name.ToString(), Input = _input.ToString(), AdditionalProperties = _unknownInCall })
            : _type is null or "function" ? new ChatFunctionToolCall(BuildFunction())
            : new UnknownToolCall { Type = _type };
        call.Id = _id;
        call.AdditionalProperties = _unknown;
        return call;
    }

    internal ChatFunctionCall BuildFunction() => new() { Name = _name.ToString(), Arguments = _input.ToString(), AdditionalProperties = _unknownInCall };
}
