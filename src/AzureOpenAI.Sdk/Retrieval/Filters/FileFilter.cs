using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Retrieval;

/// <summary>Which files of a vector store are searched, by their attributes. A kind that this version does not know is an <see cref="UnknownFileFilter"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class FileFilter : WireModel
{
    private protected FileFilter(string? type) => Type = type;

    /// <summary>Gets how it compares or joins, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Lets through files with a certain value of an attribute.</summary>
    /// <param name="key">The attribute's name.</param>
    /// <param name="value">The value.</param>
    /// <returns>The filter.</returns>
    public static FileFilter Equal(string key, AttributeValue value) => new ComparisonFilter(ComparisonOperator.Equal, key, value);

    /// <summary>Lets through files whose attribute is one of several values.</summary>
    /// <param name="key">The attribute's name.</param>
    /// <param name="values">The values: texts and numbers.</param>
    /// <returns>The filter.</returns>
    public static FileFilter In(string key, params AttributeValue[] values) => new ComparisonFilter(ComparisonOperator.In, key, new AttributeValue(values));

    /// <summary>Lets through files that all of several filters let through.</summary>
    /// <param name="filters">The filters.</param>
    /// <returns>The filter.</returns>
    public static FileFilter And(params FileFilter[] filters) => new CompoundFilter(CompoundOperator.And, filters);

    /// <summary>Lets through files that at least one of several filters lets through.</summary>
    /// <param name="filters">The filters.</param>
    /// <returns>The filter.</returns>
    public static FileFilter Or(params FileFilter[] filters) => new CompoundFilter(CompoundOperator.Or, filters);

    /// <summary>Throws for a filter that is not whole.</summary>
    internal void Check(OptionRules rules, string option)
    {
        switch (this)
        {
            case ComparisonFilter comparison:
                rules.That(!string.IsNullOrEmpty(comparison.Key), option, "has a comparison without a key. Name the attribute.");
                rules.That(comparison.Value is not null, option, "has a comparison without a value.");
                rules.That(comparison.Type is not ("in" or "nin") || comparison.Value!.IsList, option, $"compares by '{comparison.Type}' with one value. Give a list.");
                rules.That(comparison.Type is "in" or "nin" || !comparison.Value!.IsList, option, $"compares by '{comparison.Type}' with a list. Give one value, or compare by 'in'.");
                break;
            case CompoundFilter compound:
                rules.That(compound.Filters.Count > 0, option, $"joins no filters by '{compound.Type}'. Give at least one.");
                rules.That(compound.Filters.All(static one => one is not null), option, $"joins a filter that is null by '{compound.Type}'.");
                foreach (FileFilter filter in compound.Filters)
                {
                    filter.Check(rules, option);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<FileFilter>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "eq" or "ne" or "gt" or "gte" or "lt" or "lte" or "in" or "nin" => Wire<ComparisonFilter>.Info,
            "and" or "or" => Wire<CompoundFilter>.Info,
            _ => Wire<UnknownFileFilter>.Info,
        };
    }
}
