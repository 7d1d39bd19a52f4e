using System.Text.Json;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>How a reply is to be streamed.</summary>
/// <param name="IncludesUsage">Whether a last chunk reports the usage.</param>
/// <param name="Obfuscates">Whether chunks are padded, so that their length does not betray their content.</param>
internal sealed record StreamWish(bool IncludesUsage, bool Obfuscates)
{
    /// <returns>The wish, or null when the reply is not to be streamed.</returns>
    internal static StreamWish? Read(JsonElement root)
    {
        var streams = Fields.Flag(root, "stream") is true;
        var options = Fields.Object(root, "stream_options");
        if (options is not null && !streams)
        {
            throw Refusal.Request(
                "The 'stream_options' parameter is only allowed when 'stream' is enabled.", "stream_options");
        }

        if (!streams)
            return null;

        return options is { } given
            ? new(Fields.Flag(given, "include_usage") is true, Fields.Flag(given, "include_obfuscation") is not false)
            : new(false, true);
    }
}
