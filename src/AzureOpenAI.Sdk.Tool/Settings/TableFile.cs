using System.Text.Json;

namespace AzureOpenAI.Sdk.Tool.Settings;

/// <summary>Reads tables of the user's own, and says what is wrong with them.</summary>
internal static class TableFile
{
    public static T Read<T>(string path, string what, Func<ReadOnlyMemory<byte>, T> parse)
    {
        byte[] bytes = InputFile.ReadBytes(path);
        try
        {
            return parse(bytes);
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            string reason = failure is JsonException { LineNumber: { } line } && failure.GetType() != typeof(JsonException)
                ? $"it is no valid JSON (line {line + 1})."
                : failure.Message;
            throw new BadInputException($"The {what} '{path}' can't be used: {reason} Mend it, or leave the option out to use the table that comes with the tool.");
        }
    }
}
