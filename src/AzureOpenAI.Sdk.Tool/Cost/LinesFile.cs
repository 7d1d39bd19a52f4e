using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Tool.Settings;

namespace AzureOpenAI.Sdk.Tool.Cost;

/// <summary>Tells a batch file from a training file by its first line that holds anything.</summary>
internal static class LinesFile
{
    private const int MostLooked = 20;

    public static bool IsBatch(string file)
    {
        using var reader = new StreamReader(InputFile.Open(file), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        for (int line = 0; line < MostLooked && reader.ReadLine() is { } text; line++)
        {
            switch (KindOf(text))
            {
                case true:
                    return true;
                case false:
                    return false;
            }
        }

        throw new BadInputException($"'{file}' is neither a batch file nor a training file: its first lines are no JSON objects with 'custom_id' and 'body', 'messages', or 'prompt'. "
            + "For a single request there is 'aoai estimate'.");
    }

    private static bool? KindOf(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 256 });
            JsonElement root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object ? null
                : Has(root, "custom_id") || (Has(root, "body") && Has(root, "url")) ? true
                : Has(root, "messages") || Has(root, "prompt") || Has(root, "input") || Has(root, "preferred_output") ? false
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Has(JsonElement line, string name) => line.TryGetProperty(name, out _);
}
