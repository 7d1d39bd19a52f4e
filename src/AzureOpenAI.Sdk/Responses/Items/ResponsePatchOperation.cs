namespace AzureOpenAI.Sdk.Responses;

/// <summary>A change of a file.</summary>
public sealed class ResponsePatchOperation : WireModel
{
    /// <summary>Gets or sets the kind: <c>create_file</c>, <c>update_file</c> or <c>delete_file</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the path of the file.</summary>
    public string? Path { get; set; }

    /// <summary>Gets or sets the change, as a patch.</summary>
    public string? Diff { get; set; }
}
