using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Which part of the work a message is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ResponsePhase
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ResponsePhase(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets what is said while the work goes on.</summary>
    public static ResponsePhase Commentary { get; } = new("commentary");

    /// <summary>Gets the answer.</summary>
    public static ResponsePhase FinalAnswer { get; } = new("final_answer");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ResponsePhase>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ResponsePhase(value), Commentary, FinalAnswer)
        {
        }
    }
}
