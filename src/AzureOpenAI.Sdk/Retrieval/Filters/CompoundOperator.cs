namespace AzureOpenAI.Sdk.Retrieval;

/// <summary>How several filters are joined. The service may add values; one that has no member here can be made.</summary>
public readonly record struct CompoundOperator
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public CompoundOperator(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that all of them hold.</summary>
    public static CompoundOperator And { get; } = new("and");

    /// <summary>Gets that at least one of them holds.</summary>
    public static CompoundOperator Or { get; } = new("or");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";
}
