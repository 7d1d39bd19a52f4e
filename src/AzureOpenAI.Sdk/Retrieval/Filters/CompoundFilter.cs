using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Retrieval;

/// <summary>Joins several filters.</summary>
public sealed class CompoundFilter : FileFilter
{
    /// <summary>Creates one of several.</summary>
    /// <param name="compound">Whether all of them must hold, or one.</param>
    /// <param name="filters">The filters.</param>
    public CompoundFilter(CompoundOperator compound, IEnumerable<FileFilter> filters)
        : base(compound.ToString())
        => Filters = [.. Require.NotNull(filters)];

    /// <summary>Creates one that all must hold for, to be filled.</summary>
    [JsonConstructor]
    public CompoundFilter()
        : base("and")
    {
    }

    /// <summary>Gets or sets the filters.</summary>
    public IReadOnlyList<FileFilter> Filters { get; set => field = value ?? []; } = [];
}
