using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A piece of a reply. The first one of Azure has no choices but the results of the prompt's filters; the last one only the usage.</summary>
public sealed class ChatUpdate : WireModel
{
    // A stream has thousands of these: the text alone takes half of the room.
    private string? _serviceTier;

    /// <summary>Gets or sets the id, the same on each piece.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>chat.completion.chunk</c>.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Object { get; set; }

    /// <summary>Gets or sets when the reply was begun, in seconds since 1970.</summary>
    public long? Created { get; set; }

    /// <summary>Gets <see cref="Created"/> as a time; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAt => UnixTime.ToTime(Created);

    /// <summary>Gets or sets the model that answers.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Model { get; set; }

    /// <summary>Gets or sets what is new of each reply.</summary>
    public IReadOnlyList<ChatChoiceUpdate> Choices { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what the call cost, on the last piece.</summary>
    public ChatUsage? Usage { get; set; }

    /// <summary>Gets or sets what stands for the model's configuration.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? SystemFingerprint { get; set; }

    /// <summary>Gets or sets how it is served.</summary>
    public ChatServiceTier? ServiceTier
    {
        get => _serviceTier switch { null => null, "" => default(ChatServiceTier), _ => new ChatServiceTier(_serviceTier) };
        set => _serviceTier = value?.ToString();
    }

    /// <summary>Gets or sets padding that hides the size of the piece.</summary>
    public string? Obfuscation { get; set; }

    /// <summary>Gets or sets what the content filters found in the prompts, on the first piece.</summary>
    public IReadOnlyList<PromptFilterResult> PromptFilterResults { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what moderation found, if it was asked for.</summary>
    public ChatModeration? Moderation { get; set; }

    /// <summary>Gets the new text of the first reply; null when there is none.</summary>
    [JsonIgnore]
    public string? Text => Choices.Count > 0 ? Choices[0]?.Delta?.Content : null;

    /// <summary>Gets why the first reply ended, on its last piece.</summary>
    [JsonIgnore]
    public ChatFinishReason? FinishReason => Choices.Count > 0 ? Choices[0]?.FinishReason : null;
}
