using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Batch;

/// <summary>Many requests at once, at half the price, answered within a day.</summary>
public sealed class BatchOptions : WireModel, INamesKept
{
    private const int MostMetadata = 16;

    /// <summary>Creates options for a file of requests.</summary>
    /// <param name="inputFileId">The file, made with a <see cref="BatchWriter"/> and uploaded for the purpose <c>batch</c>.</param>
    /// <param name="endpoint">Which call all its requests make.</param>
    public BatchOptions(string inputFileId, BatchEndpoint endpoint) => (InputFileId, Endpoint) = (Require.NotEmpty(inputFileId), endpoint);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public BatchOptions()
    {
    }

    /// <summary>Gets or sets the file of requests.</summary>
    public string? InputFileId { get; set; }

    /// <summary>Gets or sets the requests as a blob of a storage account of yours, instead of a file; of Azure alone.</summary>
    public string? InputBlob { get; set; }

    /// <summary>Gets or sets where the results go, when the requests came from a blob; of Azure alone.</summary>
    public BatchOutputFolder? OutputFolder { get; set; }

    /// <summary>Gets or sets which call all its requests make.</summary>
    public BatchEndpoint? Endpoint { get; set; }

    /// <summary>Gets or sets within which time it is to be done. The service knows <c>24h</c> alone.</summary>
    public string? CompletionWindow { get; set; } = "24h";

    /// <summary>Gets or sets labels of your own, at most 16.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets or sets when the files of results are deleted by themselves.</summary>
    public FileExpiry? OutputExpiresAfter { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        var rules = new OptionRules(nameof(BatchOptions));
        rules.That(string.IsNullOrEmpty(InputFileId) != string.IsNullOrEmpty(InputBlob), nameof(InputFileId), $"or {nameof(InputBlob)} is needed, and not both. Upload the requests first.");
        rules.That(!string.IsNullOrEmpty(Endpoint?.ToString()), nameof(Endpoint), "is missing, for example BatchEndpoint.ChatCompletions.");
        rules.That(!string.IsNullOrEmpty(CompletionWindow), nameof(CompletionWindow), "is missing. Say 24h.");
        rules.That(Metadata is null || Metadata.Count <= MostMetadata, nameof(Metadata), $"has more than {MostMetadata} labels.");
        rules.That(
            Metadata is null || Metadata.All(static label => label is { Key.Length: <= 64, Value.Length: <= 512 }),
            nameof(Metadata),
            "has a label that is null or too long: a name takes 64 characters, a value 512.");
        FileExpiry.Check(rules, OutputExpiresAfter, nameof(OutputExpiresAfter));
    }

    void INamesKept.Name(ref HomeSearch search) => search.Must(InputFileId);
}
