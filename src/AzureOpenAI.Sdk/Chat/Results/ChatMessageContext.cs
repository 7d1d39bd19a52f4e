using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>The documents that Azure found for an answer.</summary>
public sealed class ChatMessageContext : WireModel
{
    /// <summary>Gets or sets what Azure searched for, as a JSON list.</summary>
    public string? Intent { get; set; }

    /// <summary>Gets what Azure searched for, one question after another; empty when <see cref="Intent"/> is no list of texts.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Intents
        => RawJson.TryParse(Intent, Wire<IReadOnlyList<string>>.Info, out IReadOnlyList<string>? intents) ? intents : [];

    /// <summary>Gets or sets the documents that the answer quotes as <c>[doc1]</c>, <c>[doc2]</c> and so on.</summary>
    public IReadOnlyList<ChatCitation> Citations { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets all documents that were found.</summary>
    [JsonConverter(typeof(ListOrOneConverter<ChatRetrievedDocument>))]
    public IReadOnlyList<ChatRetrievedDocument> AllRetrievedDocuments { get; set => field = value ?? []; } = [];
}
