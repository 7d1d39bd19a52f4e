using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>Messages that stand in each row.</summary>
public sealed class EvalItemReferenceMessages : EvalInputMessages
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public EvalItemReferenceMessages()
        : base("item_reference")
    {
    }

    /// <summary>Gets or sets where, such as <c>item.messages</c>.</summary>
    public string? ItemReference { get; set; }
}
