using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Retrieval;

/// <summary>What ranks the results of a search. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct Ranker
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public Ranker(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that the service chooses, which is the default.</summary>
    public static Ranker Auto { get; } = new("auto");

    /// <summary>Gets that results are not ranked anew, which is faster.</summary>
    public static Ranker None { get; } = new("none");

    /// <summary>Gets the ranker of November 2024.</summary>
    public static Ranker Default20241115 { get; } = new("default-2024-11-15");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<Ranker>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new Ranker(value), Auto, None, Default20241115)
        {
        }
    }
}
