using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Videos;

/// <summary>How far a video is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct VideoStatus
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public VideoStatus(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that it waits.</summary>
    public static VideoStatus Queued { get; } = new("queued");

    /// <summary>Gets that it is being made.</summary>
    public static VideoStatus InProgress { get; } = new("in_progress");

    /// <summary>Gets that it is there.</summary>
    public static VideoStatus Completed { get; } = new("completed");

    /// <summary>Gets that it could not be made.</summary>
    public static VideoStatus Failed { get; } = new("failed");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<VideoStatus>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new VideoStatus(value), Queued, InProgress, Completed, Failed)
        {
        }
    }
}
