namespace AzureOpenAI.Sdk.Emulator.Text;

/// <summary>A sentence that may serve as an answer, and whether it stood among the instructions.</summary>
internal sealed record PromptSentence(string Text, bool IsInstruction)
{
    internal HashSet<string> Words { get; } = Emulator.Text.Words.Telling(Text);

    /// <summary>Gets a value indicating whether the sentence tells the model how to behave, so that it answers nothing.</summary>
    internal bool IsAddress { get; } = IsInstruction && Text.Contains("you", StringComparison.OrdinalIgnoreCase);
}
