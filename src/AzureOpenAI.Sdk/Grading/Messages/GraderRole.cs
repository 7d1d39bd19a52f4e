using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>Who says a message to a model that grades. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct GraderRole
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public GraderRole(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the user.</summary>
    public static GraderRole User { get; } = new("user");

    /// <summary>Gets the assistant.</summary>
    public static GraderRole Assistant { get; } = new("assistant");

    /// <summary>Gets the system.</summary>
    public static GraderRole System { get; } = new("system");

    /// <summary>Gets the developer, whom newer models heed like the system.</summary>
    public static GraderRole Developer { get; } = new("developer");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<GraderRole>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new GraderRole(value), User, Assistant, System, Developer)
        {
        }
    }
}
