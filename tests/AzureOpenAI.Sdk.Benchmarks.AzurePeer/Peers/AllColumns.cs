using AzureOpenAI.Sdk.Benchmarks.Columns;

namespace AzureOpenAI.Sdk.Benchmarks.Peers;

/// <summary>The columns of this program.</summary>
internal static class AllColumns
{
    /// <summary>Makes them; the first one is what the others are compared with.</summary>
    internal static IReadOnlyList<Column> Create() => [new RawColumn(), new OursColumn("ours", withToken: false), new AzurePeerColumn()];
}
