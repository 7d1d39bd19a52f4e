using System.Text;
using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.Emulator.Schemas;

/// <summary>Makes a text that fits a regular expression.</summary>
/// <remarks>It looks for a fitting word in the text first, then builds the shortest text of literals, character classes,
/// groups and repetitions. A pattern with more in it (look-around, back references) may be missed.</remarks>
internal static class PatternText
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    internal static string Make(string pattern, string text)
    {
        try
        {
            var regex = new Regex(pattern, RegexOptions.CultureInvariant, Limit);
            var words = text.Split((char[])[' ', ',', ';', '"', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
            return regex.IsMatch(text) ? text
                : words.FirstOrDefault(word => regex.IsMatch(word)) is { } fitting ? fitting
                : new Builder(pattern).Alternatives();
        }
        catch (Exception error) when (error is ArgumentException or RegexMatchTimeoutException)
        {
            return text;
        }
    }

    /// <summary>Walks through the pattern once and writes the least that fits.</summary>
    private sealed class Builder(string pattern)
    {
        private int _at;

        // Of several alternatives the first is written; the others are read over.
        internal string Alternatives()
        {
            var first = Sequence();
            while (_at < pattern.Length && pattern[_at] == '|')
            {
                _at++;
                Sequence();
            }

            return first;
        }

        private string Sequence()
        {
            var text = new StringBuilder();
            while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
            {
                var atom = Atom();
                for (var times = Repetitions(); times > 0; times--)
                    text.Append(atom);
            }

            return text.ToString();
        }

        private string Atom() => pattern[_at++] switch
        {
            '^' or '$' => "",
            '.' => "a",
            '\\' when _at < pattern.Length => Escaped(pattern[_at++]),
            '[' => Class(),
            '(' => Group(),
            var literal => literal.ToString(),
        };

        private string Group()
        {
            if (_at < pattern.Length && pattern[_at] == '?')
                _at = Math.Max(pattern.IndexOfAny([':', '>', '=', '!'], _at), _at) + 1;
            var inner = Alternatives();
            _at++;
            return inner;
        }

        private string Class()
        {
            var isNegated = _at < pattern.Length && pattern[_at] == '^';
            var end = pattern.IndexOf(']', Math.Min(_at + 1 + (isNegated ? 1 : 0), pattern.Length));
            var body = pattern[_at..(end < 0 ? pattern.Length : end)];
            _at = end < 0 ? pattern.Length : end + 1;
            if (isNegated)
                return "a0_-. ".First(character => !Regex.IsMatch(character.ToString(), $"[{body[1..]}]", RegexOptions.None, Limit)).ToString();
            return body.Length > 1 && body[0] == '\\' ? Escaped(body[1]) : body[..1];
        }

        private static string Escaped(char character) => character switch
        {
            'd' => "0",
            'w' => "a",
            's' => " ",
            'D' or 'S' => "a",
            'W' => "-",
            'b' or 'B' or 'A' or 'z' or 'Z' => "",
            _ => character.ToString(),
        };

        private int Repetitions()
        {
            if (_at >= pattern.Length)
                return 1;

            var times = pattern[_at] switch { '*' or '?' => 0, '+' => 1, '{' => Least(), _ => -1 };
            if (times < 0)
                return 1;

            _at++;
            if (_at < pattern.Length && pattern[_at] is '?' or '+')
                _at++;
            return times;
        }

        private int Least()
        {
            var end = pattern.IndexOf('}', _at);
            if (end < 0)
                return 1;

            var first = pattern[(_at + 1)..end].Split(',')[0];
            _at = end;
            return int.TryParse(first, out var least) ? Math.Min(least, 1000) : 0;
        }
    }
}
