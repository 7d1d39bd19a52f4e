namespace AzureOpenAI.Sdk.Estimation;

/// <summary>Names a table of facts that an estimate rests on: two estimates with the same hashes rest on the same facts.</summary>
public sealed class FactsTable
{
    internal FactsTable(string name, string asOf, string source, string hash) => (Name, AsOf, Source, Hash) = (name, asOf, source, hash);

    /// <summary>Gets what the table is of: <c>models</c>, <c>prices</c> or <c>media</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the day of the table, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; }

    /// <summary>Gets where its facts are from.</summary>
    public string Source { get; }

    /// <summary>Gets the SHA-256 of its JSON, in lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Returns the name, the day and the beginning of the hash.</summary>
    /// <returns>Such as <c>models of 2026-11-23 (sha256 0123456789ab…)</c>.</returns>
    public override string ToString() => $"{Name} of {AsOf} (sha256 {Hash.Substring(0, Math.Min(12, Hash.Length))}…)";
}
