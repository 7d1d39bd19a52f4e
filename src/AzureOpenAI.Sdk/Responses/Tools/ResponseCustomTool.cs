using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A tool that takes free text, or text of a grammar.</summary>
public sealed class ResponseCustomTool : ResponseTool
{
    /// <summary>Creates one.</summary>
    /// <param name="name">Its name: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    public ResponseCustomTool(string name)
        : this()
        => Name = Require.NotEmpty(name);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseCustomTool()
        : base("custom")
    {
    }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what it is for: the model decides by this.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets what its input looks like; null for free text.</summary>
    public ResponseCustomFormat? Format { get; set; }

    /// <summary>Gets or sets whether the model is shown it only after a tool search.</summary>
    public bool? DeferLoading { get; set; }

    /// <summary>Gets or sets what may call it: the model, or programs of the model.</summary>
    public IReadOnlyList<ResponseToolCaller> AllowedCallers { get; set => field = value ?? []; } = [];
}
