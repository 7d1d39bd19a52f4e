namespace AzureOpenAI.Sdk.Retrieval;

/// <summary>How an attribute of a file is compared. The service may add values; one that has no member here can be made.</summary>
public readonly record struct ComparisonOperator
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ComparisonOperator(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it is the value.</summary>
    public static ComparisonOperator Equal { get; } = new("eq");

    /// <summary>Gets that it is another value.</summary>
    public static ComparisonOperator NotEqual { get; } = new("ne");

    /// <summary>Gets that it is greater.</summary>
    public static ComparisonOperator GreaterThan { get; } = new("gt");

    /// <summary>Gets that it is greater or the same.</summary>
    public static ComparisonOperator GreaterThanOrEqual { get; } = new("gte");

    /// <summary>Gets that it is less.</summary>
    public static ComparisonOperator LessThan { get; } = new("lt");

    /// <summary>Gets that it is less or the same.</summary>
    public static ComparisonOperator LessThanOrEqual { get; } = new("lte");

    /// <summary>Gets that it is one of several values.</summary>
    public static ComparisonOperator In { get; } = new("in");

    /// <summary>Gets that it is none of several values.</summary>
    public static ComparisonOperator NotIn { get; } = new("nin");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";
}
