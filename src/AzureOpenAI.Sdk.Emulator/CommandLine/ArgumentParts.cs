using System.Globalization;

namespace AzureOpenAI.Sdk.Emulator.CommandLine;

/// <summary>Parts of a value, with commas between: what is meant, then names with numbers or texts.</summary>
internal sealed class ArgumentParts
{
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    internal ArgumentParts(string value)
    {
        var parts = value.Split(',');
        First = parts[0];
        foreach (var part in parts.Skip(1))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || !_named.TryAdd(part[..at], part[(at + 1)..]))
                Error ??= $"'{part}' is no part of '{value}'; write parts as name=value, each name once.";
        }
    }

    internal string First { get; }

    /// <summary>Gets what is wrong; null when nothing is.</summary>
    internal string? Error { get; private set; }

    internal string? Text(string name)
    {
        _asked.Add(name);
        return _named.GetValueOrDefault(name);
    }

    internal double? Number(string name, double least, double most)
    {
        if (Text(name) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        Error ??= $"'{text}' is no number that {name} can have.";
        return null;
    }

    internal int? Whole(string name, int least)
    {
        var number = Number(name, least, int.MaxValue);
        if (number is not null && number != Math.Floor(number.Value))
            Error ??= $"{name} takes a whole number.";
        return (int?)number;
    }

    internal TimeSpan? Seconds(string name, double least = 0) => Number(name, least, 1_000_000) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Says which part nobody asked for.</summary>
    internal string? Unknown() => Error ?? (_named.Keys.FirstOrDefault(name => !_asked.Contains(name)) is { } unknown ? $"'{unknown}' is no part that belongs here." : null);
}
