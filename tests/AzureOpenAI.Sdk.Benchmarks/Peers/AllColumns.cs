using AzureOpenAI.Sdk.Benchmarks.Columns;

namespace AzureOpenAI.Sdk.Benchmarks.Peers;

/// <summary>The columns of this program.</summary>
internal static class AllColumns
{
    /// <summary>Makes them; the first one is what the others are compared with.</summary>
    internal static IReadOnlyList<Column> Create() =>
    [
        new RawColumn(),
        new FloorColumn(),
        new OursColumn("ours", withToken: false),
        new OursColumn("ours, bearer", withToken: true),
        AzureCoreColumn.Bare(),
        AzureCoreColumn.WithDefaults(),
        AzureCoreColumn.WithToken(),
        new OpenAIColumn(),
    ];
}
