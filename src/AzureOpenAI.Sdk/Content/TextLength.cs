namespace AzureOpenAI.Sdk.Content;

/// <summary>Counts texts as the service does.</summary>
internal static class TextLength
{
    /// <summary>Says whether a text has more characters than a limit. One that takes two places in a string, such as an emoji, counts once.</summary>
    internal static bool IsOver(string text, int limit)
    {
        int count = text.Length;
        // Most texts are far below: only what may be over is looked through.
        for (int i = 1; i < text.Length && count > limit; i++)
        {
            count -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return count > limit;
    }
}
