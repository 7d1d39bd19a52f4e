using System.Text.Json;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Completions;

/// <summary>Puts the updates of a stream together into the result that the plain call returns.</summary>
internal sealed class CompletionsResultBuilder
{
    private readonly List<CompletionsChoiceBuilder> _choices = [];
    private readonly List<PromptFilterResult> _prompts = [];
    private string? _id;
    private string? _object;
    private long? _created;
    private string? _model;
    private string? _fingerprint;
    private CompletionsUsage? _usage;
    private IDictionary<string, JsonElement>? _unknown;

    /// <summary>Gets whether each completion that was begun has its finish reason.</summary>
    internal bool IsFinished => _choices.Count > 0 && _choices.TrueForAll(static choice => choice.FinishReason is not null);

    internal void Add(CompletionsUpdate update)
    {
        _id = NotEmpty(update.Id) ?? _id;
        _object = NotEmpty(update.Object) ?? _object;
        _created = update.Created is > 0 ? update.Created : _created;
        _model = NotEmpty(update.Model) ?? _model;
        _fingerprint = update.SystemFingerprint ?? _fingerprint;
        _usage = update.Usage ?? _usage;
        _prompts.AddRange(update.PromptFilterResults);
        UnknownMembers.Merge(ref _unknown, update.AdditionalProperties);
        foreach (CompletionsChoice piece in update.Choices)
        {
            // A piece that is null has nothing to add.
            if (piece is not null)
            {
                Choice(piece.Index).Add(piece);
            }
        }
    }

    internal CompletionsResult Build() => new()
    {
        Id = _id,
        Object = _object,
        Created = _created,
        Model = _model,
        SystemFingerprint = _fingerprint,
        Choices = [.. _choices.OrderBy(static choice => choice.Index).Select(static choice => choice.Build())],
        PromptFilterResults = [.. _prompts],
        Usage = _usage,
        AdditionalProperties = _unknown,
    };

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private CompletionsChoiceBuilder Choice(int index)
    {
        CompletionsChoiceBuilder? choice = _choices.Find(choice => choice.Index == index);
        if (choice is null)
        {
            _choices.Add(choice = new CompletionsChoiceBuilder(index));
        }

        return choice;
    }
}
