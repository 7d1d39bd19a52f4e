using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a computer shows after it was used.</summary>
public sealed class ResponseComputerOutput : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseComputerOutput()
        : base("computer_call_output")
    {
    }

    /// <summary>Gets or sets the id by which its output is found.</summary>
    public string? CallId { get; set; }

    /// <summary>Gets or sets what was approved.</summary>
    public IReadOnlyList<ResponseSafetyCheck> AcknowledgedSafetyChecks { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets a picture of the screen.</summary>
    public ResponseContentPart? Output { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets who made it.</summary>
    public string? CreatedBy { get; set; }
}
