namespace AzureOpenAI.Sdk.Evals;

/// <summary>By what evaluations are ordered. The service may add values; one that has no member here can be made.</summary>
public readonly record struct EvalsOrderBy
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public EvalsOrderBy(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets by when they were created.</summary>
    public static EvalsOrderBy CreatedAt { get; } = new("created_at");

    /// <summary>Gets by when they were changed last.</summary>
    public static EvalsOrderBy UpdatedAt { get; } = new("updated_at");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";
}
