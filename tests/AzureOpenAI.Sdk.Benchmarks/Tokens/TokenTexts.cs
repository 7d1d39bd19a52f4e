using System.Text;

namespace AzureOpenAI.Sdk.Benchmarks.Tokens;

/// <summary>Texts to count, made with a seed: the same in every run.</summary>
internal static class TokenTexts
{
    private static readonly string[] s_words = "the of and a to in is you that it he was for on are as with his they I at be this have from or one had by word but not what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him into time has look two more write go see number no way could people my than first water been call who oil its now find long down day did get come made may part".Split(' ');

    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("English, 10 KB", English(10_000, 1)),
        ("mixed, 1 MB", Mixed(1_000_000)),
        ("gibberish, 100 KB", Gibberish(100_000)),
        ("one letter, 51 KB", new string('a', 51_000)),
        ("one letter, 200 KB", new string('a', 200_000)),
        ("spaces, 200 KB", new string(' ', 200_000)),
        ("one sign of CJK, 200 KB", new string('日', 66_000)),
    ];

    private static string English(int length, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(length + 16);
        while (text.Length < length)
        {
            string word = s_words[random.Next(s_words.Length)];
            text.Append(text.Length == 0 || text[^1] == '\n' ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            text.Append(random.Next(12) switch { 0 => ". ", 1 => ", ", 2 when random.Next(6) == 0 => ".\n", _ => " " });
        }

        return text.ToString(0, length);
    }

    private static string Mixed(int length)
    {
        var random = new Random(2);
        var text = new StringBuilder(length + 400);
        for (int part = 0; text.Length < length; part++)
        {
            text.Append((part % 5) switch
            {
                0 or 1 => English(200, part),
                2 => $"public int Sum{part}(int[] values)\n{{\n    return values.Where(value => value > {random.Next(1_000)}).Sum();\n}}\n",
                3 => string.Concat(Enumerable.Range(0, 40).Select(_ => char.ConvertFromUtf32(random.Next(0x4E00, 0x9000)))) + "。",
                _ => $"{{\"id\":{random.Next()},\"name\":\"{English(20, part).Trim()}\",\"tags\":[\"🦊\",\"naïve café\"]}}\n",
            });
        }

        return text.ToString(0, length);
    }

    private static string Gibberish(int length)
    {
        var random = new Random(3);
        return string.Create(length, random, static (letters, source) =>
        {
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)source.Next(33, 126);
            }
        });
    }
}
