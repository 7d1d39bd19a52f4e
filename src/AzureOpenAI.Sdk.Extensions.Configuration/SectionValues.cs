using System.Globalization;
using AzureOpenAI.Sdk.Routing;
using Microsoft.Extensions.Configuration;

namespace AzureOpenAI.Sdk.Extensions.Configuration;

/// <summary>The values of one section. What is wrong is noted with its path; a value itself is never told, for it may be a key.</summary>
internal sealed class SectionValues(IConfiguration section, int prefix, IList<RouteProblem> problems)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public void Text(string name, Action<string> set)
    {
        _known.Add(name);
        IConfigurationSection found = section.GetSection(name);
        if (found.Value is { Length: > 0 } value)
        {
            set(value);
        }
        else if (found.GetChildren().Any())
        {
            Wrong<string>(name, "must be one value, and is a section.");
        }
    }

    public void Flag(string name, Action<bool> set)
        => Parse(name, set, static value => bool.TryParse(value, out bool flag) ? flag : null, "must be true or false.");

    public void Number(string name, Action<double> set)
        => Parse(name, set, static value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null, "must be a number, such as 0.5.");

    public void Whole(string name, Action<long> set, long most = long.MaxValue)
        => Parse(name, set, value => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number <= most ? number : null, "must be a whole number.");

    public void Time(string name, Action<TimeSpan> set)
        => Parse(name, set, static value => TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out TimeSpan time) ? time : null, "must be a time, such as 00:00:10 for ten seconds.");

    public void Choice<T>(string name, Action<T> set)
        where T : struct, Enum
        => Parse(name, set, static value => Enum.TryParse(value, ignoreCase: true, out T choice) && !char.IsDigit(value[0]) && value[0] != '-' ? choice : null, $"must be one of {string.Join(", ", Names<T>())}.");

    public IEnumerable<IConfigurationSection> Children(string name)
    {
        _known.Add(name);
        return section.GetSection(name).GetChildren();
    }

    /// <summary>Notes names that mean nothing here: most are mistyped, and silence would hide it.</summary>
    public void RefuseOthers()
    {
        foreach (IConfigurationSection other in section.GetChildren().Where(other => !_known.Contains(other.Key)))
        {
            problems.Add(new(Relative(other.Path), $"is not known. Known here are {string.Join(", ", _known.OrderBy(static name => name, StringComparer.Ordinal))}."));
        }
    }

    public T? Wrong<T>(string name, string message)
    {
        problems.Add(new(Relative(section.GetSection(name).Path), message));
        return default;
    }

    private void Parse<T>(string name, Action<T> set, Func<string, T?> parse, string message)
        where T : struct
        => Text(name, value =>
        {
            if (parse(value.Trim()) is { } parsed)
            {
                set(parsed);
            }
            else
            {
                Wrong<string>(name, message);
            }
        });

    private static string[] Names<T>()
        where T : struct, Enum
#if NET
        => Enum.GetNames<T>();
#else
        => Enum.GetNames(typeof(T));
#endif

    private string Relative(string path) => path.Length > prefix ? path.Substring(prefix) : path;
}
