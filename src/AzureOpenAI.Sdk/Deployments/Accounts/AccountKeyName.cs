using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>One of the two keys of an account. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct AccountKeyName
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public AccountKeyName(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the first key.</summary>
    public static AccountKeyName Key1 { get; } = new("Key1");

    /// <summary>Gets the second key.</summary>
    public static AccountKeyName Key2 { get; } = new("Key2");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<AccountKeyName>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new AccountKeyName(value), Key1, Key2)
        {
        }
    }
}
