using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AzureOpenAI.Sdk;

/// <summary>The text of a check's failure. It is put together only when the check fails, so that a good request pays nothing for it.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CheckText
{
    private readonly StringBuilder? _text;

    public CheckText(int literalLength, int formattedCount, bool holds, out bool isNeeded)
    {
        isNeeded = !holds;
        _text = holds ? null : new StringBuilder(literalLength + (formattedCount * 8));
    }

    public void AppendLiteral(string text) => _text!.Append(text);

    public void AppendFormatted(string? text) => _text!.Append(text);

    public void AppendFormatted(int number) => _text!.Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _text?.ToString() ?? "";
}
