using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Files;

/// <summary>How far a file is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct FilesStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public FilesStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it has arrived.</summary>
    public static FilesStatus Uploaded { get; } = new("uploaded");

    /// <summary>Gets that it waits to be checked.</summary>
    public static FilesStatus Pending { get; } = new("pending");

    /// <summary>Gets that it is being checked, or fetched.</summary>
    public static FilesStatus Running { get; } = new("running");

    /// <summary>Gets that it can be used.</summary>
    public static FilesStatus Processed { get; } = new("processed");

    /// <summary>Gets that it can not be used: see the details.</summary>
    public static FilesStatus Error { get; } = new("error");

    /// <summary>Gets that it is being deleted.</summary>
    public static FilesStatus Deleting { get; } = new("deleting");

    /// <summary>Gets that it was deleted.</summary>
    public static FilesStatus Deleted { get; } = new("deleted");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<FilesStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new FilesStatus(value), Uploaded, Pending, Running, Processed, Error, Deleting, Deleted)
        {
        }
    }
}
