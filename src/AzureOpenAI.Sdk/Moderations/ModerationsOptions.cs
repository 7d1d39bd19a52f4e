using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>What is looked at, and by which model. What is null is decided by the service.</summary>
public sealed class ModerationsOptions : WireModel
{
    private static readonly OptionRules Rules = new(nameof(ModerationsOptions));

    /// <summary>Creates options for a text, texts, or parts of a content.</summary>
    /// <param name="input">What is looked at.</param>
    public ModerationsOptions(ModerationInput input) => Input = Require.NotNull(input);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public ModerationsOptions()
    {
    }

    /// <summary>Gets or sets what is looked at.</summary>
    public ModerationInput? Input { get; set; }

    /// <summary>Gets or sets the model; null for the service's own choice, <see cref="ModerationModel.OmniLatest"/> as its document says.</summary>
    public ModerationModel? Model { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(Input is not null && Input.Texts.Count + Input.Parts.Count > 0, nameof(Input), "is empty. Give a text, texts, or parts.");
        Rules.That(Input!.Texts.All(static text => text is not null), nameof(Input), "has a text that is null.");
        Rules.That(
            Input.Parts.All(static part => part is not (null or ModerationText { Text: null } or ModerationImage { ImageUrl: null } or ModerationImage { ImageUrl.Url: null or "" })),
            nameof(Input),
            "has a part that is null or says nothing. Give it a text or the address of an image.");
        Rules.That(
            Model is not { } model || !model.ToString().StartsWith("text-", StringComparison.Ordinal) || Input.Parts.All(static part => part is not ModerationImage),
            nameof(Model),
            $"is for texts alone, and there is an image. Take {nameof(ModerationModel)}.{nameof(ModerationModel.OmniLatest)}.");
    }
}
