using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>Takes identifiers apart: <c>get_weather</c> and <c>getWeather</c> are two words each.</summary>
internal static partial class NameWords
{
    internal static string Spaced(string name) => Boundary().Replace(name, " ");

    [GeneratedRegex(@"[_\-.]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})")]
    private static partial Regex Boundary();
}
