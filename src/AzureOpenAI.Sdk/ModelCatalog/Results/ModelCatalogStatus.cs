using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.ModelCatalog;

/// <summary>Whether a model is ready. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ModelCatalogStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ModelCatalogStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that nothing was begun.</summary>
    public static ModelCatalogStatus NotRunning { get; } = new("notRunning");

    /// <summary>Gets that it is being made.</summary>
    public static ModelCatalogStatus Running { get; } = new("running");

    /// <summary>Gets that it is ready.</summary>
    public static ModelCatalogStatus Succeeded { get; } = new("succeeded");

    /// <summary>Gets that it could not be made.</summary>
    public static ModelCatalogStatus Failed { get; } = new("failed");

    /// <summary>Gets that its making was cancelled.</summary>
    public static ModelCatalogStatus Canceled { get; } = new("canceled");

    /// <summary>Gets that it is gone.</summary>
    public static ModelCatalogStatus Deleted { get; } = new("deleted");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ModelCatalogStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ModelCatalogStatus(value), NotRunning, Running, Succeeded, Failed, Canceled, Deleted)
        {
        }
    }
}
