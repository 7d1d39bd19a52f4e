using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Retrieval;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>The attributes that a file of a vector store gets in place of those that it has.</summary>
public sealed class VectorStoreFileUpdateOptions : WireModel
{
    private static readonly OptionRules Rules = new(nameof(VectorStoreFileUpdateOptions));

    /// <summary>Creates options.</summary>
    /// <param name="attributes">The attributes; none to take away all.</param>
    public VectorStoreFileUpdateOptions(IReadOnlyDictionary<string, AttributeValue> attributes) => Attributes = Require.NotNull(attributes);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public VectorStoreFileUpdateOptions()
    {
    }

    /// <summary>Gets or sets by what searches may choose it: at most 16 attributes, a name of 64 and a text of 512 characters.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Attributes { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(Attributes is not null, nameof(Attributes), "is missing. An empty dictionary takes away all.");
        AttributeValue.Check(Rules, Attributes, nameof(Attributes));
    }
}
