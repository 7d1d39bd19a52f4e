namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Documents;

/// <summary>What a schema says about a value: what is wrong, and which members it knows.</summary>
internal sealed class Verdict
{
    internal List<Finding> Findings { get; } = [];

    /// <summary>Gets the names of the members that the schema describes, of those that the value has.</summary>
    internal HashSet<string> Known { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets or sets whether the schema takes any member, because it names none or says so.</summary>
    internal bool IsOpen { get; set; }

    /// <summary>Gets or sets whether the schema names members at all.</summary>
    internal bool NamesMembers { get; set; }

    internal bool IsRight => Findings.TrueForAll(finding => finding.Kind == FindingKind.Unknown);

    /// <summary>Gets how far the value is from the schema, to find the nearest of several.</summary>
    internal int Distance => Findings.Sum(finding => finding.Kind == FindingKind.Unknown ? 1 : 100);

    internal void Add(string pointer, string text, FindingKind kind = FindingKind.Wrong) => Findings.Add(new Finding(pointer, kind, text));

    /// <summary>Takes over what another schema says about the same value.</summary>
    internal void Merge(Verdict other)
    {
        Findings.AddRange(other.Findings);
        Known.UnionWith(other.Known);
        IsOpen |= other.IsOpen;
        NamesMembers |= other.NamesMembers;
    }
}
