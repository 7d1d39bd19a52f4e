namespace AzureOpenAI.Sdk.Emulator.Transcription.Hearing;

/// <summary>A sentence, and when it is said, in seconds.</summary>
internal sealed record HeardSegment(int Index, string Text, double Start, double End);
