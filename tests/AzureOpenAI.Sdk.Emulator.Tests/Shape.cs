using System.Text.Json;

namespace AzureOpenAI.Sdk.Emulator.Tests;

/// <summary>The names in JSON, each with the way to it.</summary>
internal static class Shape
{
    internal static HashSet<string> Names(JsonElement element) => Names(element, "");

    private static HashSet<string> Names(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(field => Names(field.Value, $"{path}.{field.Name}").Append($"{path}.{field.Name}"))],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(item => Names(item, path + "[]"))],
        _ => [],
    };
}
