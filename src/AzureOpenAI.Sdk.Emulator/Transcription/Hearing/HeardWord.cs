namespace AzureOpenAI.Sdk.Emulator.Transcription.Hearing;

/// <summary>A word with its punctuation, and when it is said, in seconds.</summary>
internal sealed record HeardWord(string Text, double Start, double End)
{
    internal bool EndsSentence => Text.TrimEnd('"', '”', '\'', '’', ')', ']') is [.., '.' or '!' or '?' or '…' or '。'];
}
