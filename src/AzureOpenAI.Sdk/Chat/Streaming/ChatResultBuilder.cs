using System.Text.Json;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Puts the updates of a stream together into the result that the plain call returns.</summary>
internal sealed class ChatResultBuilder
{
    private readonly List<ChatChoiceBuilder> _choices = [];
    private string? _id;
    private string? _model;
    private long? _created;
    private string? _fingerprint;
    private ChatServiceTier? _tier;
    private ChatUsage? _usage;
    private ChatModeration? _moderation;
    private List<PromptFilterResult>? _promptFilters;
    private IDictionary<string, JsonElement>? _unknown;

    /// <summary>Gets whether each reply that was begun has its finish reason.</summary>
    internal bool IsFinished { get; private set; }

    internal void Add(ChatUpdate piece)
    {
        // Azure's first update has an empty id and model: they come with the second.
        _id = NotEmpty(piece.Id) ?? _id;
        _model = NotEmpty(piece.Model) ?? _model;
        _created = piece.Created is 0 ? _created : piece.Created ?? _created;
        _fingerprint = piece.SystemFingerprint ?? _fingerprint;
        _tier = piece.ServiceTier ?? _tier;
        _usage = piece.Usage ?? _usage;
        _moderation = piece.Moderation ?? _moderation;
        if (piece.PromptFilterResults.Count > 0)
        {
            (_promptFilters ??= []).AddRange(piece.PromptFilterResults);
        }

        UnknownMembers.Merge(ref _unknown, piece.AdditionalProperties);
        IReadOnlyList<ChatChoiceUpdate> choices = piece.Choices;
        for (int i = 0; i < choices.Count; i++)
        {
            if (choices[i] is not { } update)
            {
                continue;
            }

            Choice(update.Index).Add(update);
            if (update.FinishReason is not null)
            {
                IsFinished = _choices.TrueForAll(choice => choice.IsFinished);
            }
        }
    }

    internal ChatResult Build() => new()
    {
        Id = _id,
        Object = "chat.completion",
        Created = _created,
        Model = _model,
        Choices = [.. _choices.OrderBy(choice => choice.Index).Select(choice => choice.Build())],
        Usage = _usage,
        SystemFingerprint = _fingerprint,
        ServiceTier = _tier,
        PromptFilterResults = (IReadOnlyList<PromptFilterResult>?)_promptFilters ?? [],
        Moderation = _moderation,
        AdditionalProperties = _unknown,
    };

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private ChatChoiceBuilder Choice(int index)
    {
        foreach (ChatChoiceBuilder choice in _choices)
        {
            if (choice.Index == index)
            {
                return choice;
            }
        }

        var added = new ChatChoiceBuilder(index);
        _choices.Add(added);
        return added;
    }
}
