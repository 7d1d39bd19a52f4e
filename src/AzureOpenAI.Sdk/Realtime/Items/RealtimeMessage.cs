using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Something that was said, or that frames the conversation.</summary>
public sealed class RealtimeMessage : RealtimeItem
{
    /// <summary>Creates one.</summary>
    /// <param name="role">Who says it.</param>
    /// <param name="content">What is said.</param>
    public RealtimeMessage(RealtimeRole role, IReadOnlyList<RealtimeContentPart> content)
        : this()
        => (Role, Content) = (role, Require.NotNull(content));

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeMessage()
        : base("message")
    {
    }

    /// <summary>Gets or sets who says it.</summary>
    public RealtimeRole? Role { get; set; }

    /// <summary>Gets or sets what is said, part by part.</summary>
    public IReadOnlyList<RealtimeContentPart> Content { get; set => field = value ?? []; } = [];

    /// <summary>Gets what is said as text: texts, and what was written down of sound; null when there is none.</summary>
    [JsonIgnore]
    public string? Text
    {
        get
        {
            string[] texts = [.. Content.Select(static part => part.Text ?? part.Transcript).OfType<string>()];
            return texts.Length == 0 ? null : string.Concat(texts);
        }
    }

    /// <summary>Makes a text of the user.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The item.</returns>
    public static RealtimeMessage User(string text) => new(RealtimeRole.User, [RealtimeContentPart.InputText(text)]);

    /// <summary>Makes a text that frames what follows.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The item.</returns>
    public static RealtimeMessage System(string text) => new(RealtimeRole.System, [RealtimeContentPart.InputText(text)]);

    /// <summary>Makes a text as if the model had said it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The item.</returns>
    public static RealtimeMessage Assistant(string text) => new(RealtimeRole.Assistant, [RealtimeContentPart.OutputText(text)]);
}
