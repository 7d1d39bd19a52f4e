using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What the model wants a computer to do.</summary>
public sealed class ResponseComputerCall : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseComputerCall()
        : base("computer_call")
    {
    }

    /// <summary>Gets or sets the id by which its output is found.</summary>
    public string? CallId { get; set; }

    /// <summary>Gets or sets what to do.</summary>
    public ResponseComputerAction? Action { get; set; }

    /// <summary>Gets or sets what to do, one after another.</summary>
    public IReadOnlyList<ResponseComputerAction> Actions { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what must be approved first.</summary>
    public IReadOnlyList<ResponseSafetyCheck> PendingSafetyChecks { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }
}
