using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.ModelCatalog;

/// <summary>Where a model stands between its first day and its last. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ModelLifecycle
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ModelLifecycle(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets a model that may still change, and may be withdrawn.</summary>
    public static ModelLifecycle Preview { get; } = new("preview");

    /// <summary>Gets a model for production.</summary>
    public static ModelLifecycle GenerallyAvailable { get; } = new("generally-available");

    /// <summary>Gets a model that still answers, and will not for long.</summary>
    public static ModelLifecycle Deprecating { get; } = new("deprecating");

    /// <summary>Gets a model that can't be deployed any more.</summary>
    public static ModelLifecycle Deprecated { get; } = new("deprecated");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ModelLifecycle>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ModelLifecycle(value), Preview, GenerallyAvailable, Deprecating, Deprecated)
        {
        }
    }
}
