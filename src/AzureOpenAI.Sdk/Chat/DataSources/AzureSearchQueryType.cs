using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>How an index is searched. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct AzureSearchQueryType
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public AzureSearchQueryType(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets words.</summary>
    public static AzureSearchQueryType Simple { get; } = new("simple");

    /// <summary>Gets meaning.</summary>
    public static AzureSearchQueryType Semantic { get; } = new("semantic");

    /// <summary>Gets vectors.</summary>
    public static AzureSearchQueryType Vector { get; } = new("vector");

    /// <summary>Gets vectors and words.</summary>
    public static AzureSearchQueryType VectorSimpleHybrid { get; } = new("vector_simple_hybrid");

    /// <summary>Gets vectors and meaning.</summary>
    public static AzureSearchQueryType VectorSemanticHybrid { get; } = new("vector_semantic_hybrid");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<AzureSearchQueryType>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new AzureSearchQueryType(value), Simple, Semantic, Vector, VectorSimpleHybrid, VectorSemanticHybrid)
        {
        }
    }
}
