using System.Globalization;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>The parameters of an address, escaped. Those that are null are left out.</summary>
internal readonly struct QueryText
{
    private readonly string? _text;

    private QueryText(string text) => _text = text;

    internal QueryText Add(string name, string? value)
        => value is null ? this : new($"{_text}{(_text is null ? "" : "&")}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}");

    internal QueryText Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Returns the text with its question mark; empty when there are no parameters.</summary>
    public override string ToString() => _text is null ? "" : "?" + _text;
}
