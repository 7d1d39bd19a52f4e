namespace AzureOpenAI.Sdk.Estimation.Json;

/// <summary>Where a value stands in a table, and how a sentence calls it.</summary>
/// <param name="Path">The JSON path.</param>
/// <param name="Name">The member.</param>
/// <param name="Owner">The model or rule that it belongs to; null at the top.</param>
internal readonly record struct FactsPlace(string Path, string Name, string? Owner)
{
    // A name is quoted, but not a megabyte of it.
    private const int LongestName = 80;

    public static FactsPlace Root { get; } = new("$", "", null);

    public string Label => Name.Length == 0 ? "The table" : Owner is null ? $"'{Short(Name)}'" : $"'{Short(Name)}' of '{Short(Owner)}'";

    public FactsPlace Member(string name) => new($"{Path}.{Short(name)}", name, Owner);

    public FactsPlace Item(int index) => this with { Path = $"{Path}[{index}]" };

    public FactsPlace Of(string? owner) => owner is { Length: > 0 } ? this with { Owner = owner } : this;

    public static string Short(string name) => name.Length <= LongestName ? name : name.Substring(0, LongestName) + "…";
}
