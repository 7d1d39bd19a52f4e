using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Text;

/// <summary>The texts at which a reply is to end.</summary>
internal sealed record StopList(IReadOnlyList<string> Texts)
{
    private const int Most = 4;

    /// <exception cref="Refusal">400: <c>stop</c> is neither a text nor up to four of them.</exception>
    internal static StopList Read(JsonElement root)
    {
        if (Fields.Find(root, "stop") is not { } stop)
            return new([]);
        if (stop.ValueKind == JsonValueKind.String)
            return new([Fields.TextOf(stop, "stop")]);
        if (stop.ValueKind != JsonValueKind.Array)
            throw Fields.WrongType(stop, "stop", "a string or an array of strings");
        if (stop.GetArrayLength() > Most)
            throw Fields.TooMany("stop", Most, stop.GetArrayLength());

        return new([.. stop.EnumerateArray().Select((one, index) => Fields.TextOf(one, $"stop[{index}]")).Where(one => one.Length > 0)]);
    }

    /// <summary>The text up to the first stop in it.</summary>
    internal string Cut(string text)
    {
        var found = Texts.Select(stop => text.IndexOf(stop, StringComparison.Ordinal)).Where(at => at >= 0).ToList();
        return found.Count > 0 ? text[..found.Min()] : text;
    }
}
