using System.Globalization;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>The parameters of an address, escaped. Those that are null are left out.</summary>
internal readonly struct QueryText
{
    private readonly string? _text;

    private QueryText(string text) => _text = text;

    /// <summary>Names a page of a list.</summary>
    /// <param name="after">The last id of the page before; null for the first.</param>
    /// <param name="limit">How many the page has; null to leave it to the service.</param>
    /// <param name="oldestFirst">Whether the oldest comes first; null to leave it to the service.</param>
    internal static QueryText Page(string? after, int? limit, bool? oldestFirst)
        => default(QueryText).Add("after", after).Add("limit", limit).Add("order", oldestFirst is null ? null : oldestFirst.Value ? "asc" : "desc");

    internal QueryText Add(string name, string? value)
        => value is null ? this : new($"{_text}{(_text is null ? "" : "&")}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}");

    internal QueryText Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Returns the text with its question mark; empty when there are no parameters.</summary>
    public override string ToString() => _text is null ? "" : "?" + _text;
}
