namespace AzureOpenAI.Sdk.Chat;

/// <summary>How likely the tokens of a reply were.</summary>
public sealed class ChatLogProbs : WireModel
{
    /// <summary>Gets or sets the tokens of the text.</summary>
    public IReadOnlyList<ChatTokenLogProb> Content { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the tokens of the refusal.</summary>
    public IReadOnlyList<ChatTokenLogProb> Refusal { get; set => field = value ?? []; } = [];
}
