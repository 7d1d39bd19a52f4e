using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Files;

/// <summary>How far an upload in parts is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct FilesUploadStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public FilesUploadStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it waits for parts.</summary>
    public static FilesUploadStatus Pending { get; } = new("pending");

    /// <summary>Gets that the file was made of it.</summary>
    public static FilesUploadStatus Completed { get; } = new("completed");

    /// <summary>Gets that it was given up.</summary>
    public static FilesUploadStatus Cancelled { get; } = new("cancelled");

    /// <summary>Gets that it was not completed within its hour.</summary>
    public static FilesUploadStatus Expired { get; } = new("expired");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<FilesUploadStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new FilesUploadStatus(value), Pending, Completed, Cancelled, Expired)
        {
        }
    }
}
