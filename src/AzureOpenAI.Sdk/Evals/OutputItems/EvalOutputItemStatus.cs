namespace AzureOpenAI.Sdk.Evals;

/// <summary>How a row came out, to list some rows alone. The service may add values; one that has no member here can be made.</summary>
public readonly record struct EvalOutputItemStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public EvalOutputItemStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it passed.</summary>
    public static EvalOutputItemStatus Pass { get; } = new("pass");

    /// <summary>Gets that it did not.</summary>
    public static EvalOutputItemStatus Fail { get; } = new("fail");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";
}
