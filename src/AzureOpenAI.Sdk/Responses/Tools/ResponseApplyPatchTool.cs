using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>That the model may change files by patches that you apply.</summary>
public sealed class ResponseApplyPatchTool : ResponseTool
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseApplyPatchTool()
        : base("apply_patch")
    {
    }

    /// <summary>Gets or sets what may call it: the model, or programs of the model.</summary>
    public IReadOnlyList<ResponseToolCaller> AllowedCallers { get; set => field = value ?? []; } = [];
}
