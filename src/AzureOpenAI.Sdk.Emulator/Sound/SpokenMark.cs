namespace AzureOpenAI.Sdk.Emulator.Sound;

/// <summary>What the emulator writes into the files that it speaks, beside the text, to know them again.</summary>
internal static class SpokenMark
{
    internal const string Maker = "AzureOpenAI.Sdk.Emulator";

    /// <summary>The name of the field that holds the text, in formats whose comments have names.</summary>
    internal const string Field = "LYRICS";
}
