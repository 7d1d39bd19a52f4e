using System.Text;
using System.Text.Unicode;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Settings;

/// <summary>Reads text in UTF-8, or in UTF-16 with its mark, and tells it from anything else.</summary>
internal static class InputText
{
    public static string ReadFile(string path) => Decode(InputFile.ReadBytes(path), $"'{path}'");

    public static string ReadInput(AppConsole console)
    {
        using Stream input = console.OpenInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return Decode(bytes.ToArray(), "The standard input");
    }

    private static string Decode(byte[] bytes, string name)
    {
        ReadOnlySpan<byte> text = bytes;
        if (text.StartsWith("\uFEFF"u8))
        {
            text = text[3..];
        }
        else if (text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && text.Length % 2 == 0)
        {
            return Encoding.Unicode.GetString(text[2..]);
        }
        else if (text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) && text.Length % 2 == 0)
        {
            return Encoding.BigEndianUnicode.GetString(text[2..]);
        }

        return !text.Contains((byte)0) && Utf8.IsValid(text)
            ? Encoding.UTF8.GetString(text)
            : throw new BadInputException($"{name} is no text in UTF-8 or UTF-16 but binary. Give a text file; for pictures there is 'aoai image'.");
    }
}
