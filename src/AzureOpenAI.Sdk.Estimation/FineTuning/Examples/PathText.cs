namespace AzureOpenAI.Sdk.Estimation.FineTuning.Examples;

/// <summary>Names members for a reader. A name that looks like none could be anything a person wrote, so it is not shown.</summary>
internal static class PathText
{
    private const int LongestName = 64;

    public static string Of(string? parent, string name)
    {
        string shown = IsName(name) ? name : "…";
        return parent is null ? shown : $"{parent}.{shown}";
    }

    public static string Item(string list, int index) => FormattableString.Invariant($"{list}[{index}]");

    public static bool IsName(string name)
        => name is { Length: >= 1 and <= LongestName } && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-');
}
