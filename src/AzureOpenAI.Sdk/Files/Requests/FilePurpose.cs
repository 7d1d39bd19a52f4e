using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Files;

/// <summary>What a file is for. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct FilePurpose
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public FilePurpose(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets examples to train a model with (JSONL).</summary>
    public static FilePurpose FineTune { get; } = new("fine-tune");

    /// <summary>Gets what a training reports; made by the service.</summary>
    public static FilePurpose FineTuneResults { get; } = new("fine-tune-results");

    /// <summary>Gets the requests of a batch (JSONL).</summary>
    public static FilePurpose Batch { get; } = new("batch");

    /// <summary>Gets the answers of a batch; made by the service.</summary>
    public static FilePurpose BatchOutput { get; } = new("batch_output");

    /// <summary>Gets a document to search in.</summary>
    public static FilePurpose Assistants { get; } = new("assistants");

    /// <summary>Gets what an assistant has made.</summary>
    public static FilePurpose AssistantsOutput { get; } = new("assistants_output");

    /// <summary>Gets the data of an evaluation.</summary>
    public static FilePurpose Evals { get; } = new("evals");

    /// <summary>Gets an image to look at.</summary>
    public static FilePurpose Vision { get; } = new("vision");

    /// <summary>Gets a document for any use.</summary>
    public static FilePurpose UserData { get; } = new("user_data");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<FilePurpose>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new FilePurpose(value), FineTune, FineTuneResults, Batch, BatchOutput, Assistants, AssistantsOutput, Evals, Vision, UserData)
        {
        }
    }
}
