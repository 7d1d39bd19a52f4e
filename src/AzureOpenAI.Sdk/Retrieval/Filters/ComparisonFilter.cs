using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Retrieval;

/// <summary>Compares an attribute of a file with a value. A file without the attribute does not pass, unless the comparison asks for another value.</summary>
public sealed class ComparisonFilter : FileFilter
{
    /// <summary>Creates a comparison.</summary>
    /// <param name="comparison">How the attribute is compared.</param>
    /// <param name="key">The attribute's name.</param>
    /// <param name="value">What it is compared with.</param>
    public ComparisonFilter(ComparisonOperator comparison, string key, AttributeValue value)
        : base(comparison.ToString())
        => (Key, Value) = (Require.NotEmpty(key), Require.NotNull(value));

    /// <summary>Creates one that compares for equality, to be filled.</summary>
    [JsonConstructor]
    public ComparisonFilter()
        : base("eq")
    {
    }

    /// <summary>Gets or sets the attribute's name.</summary>
    public string? Key { get; set; }

    /// <summary>Gets or sets what it is compared with.</summary>
    public AttributeValue? Value { get; set; }
}
