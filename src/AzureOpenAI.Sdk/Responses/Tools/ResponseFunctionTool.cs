using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A function of yours that the model may call.</summary>
public sealed class ResponseFunctionTool : ResponseTool
{
    /// <summary>Creates one.</summary>
    /// <param name="name">Its name: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    public ResponseFunctionTool(string name)
        : this()
        => Name = Require.NotEmpty(name);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseFunctionTool()
        : base("function")
    {
    }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what it is for: the model decides by this.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets its parameters, as a JSON schema.</summary>
    public JsonElement? Parameters { get; set; }

    /// <summary>Gets or sets what it returns, as a JSON schema.</summary>
    public JsonElement? OutputSchema { get; set; }

    /// <summary>Gets or sets whether the arguments must match the schema exactly.</summary>
    public bool? Strict { get; set; }

    /// <summary>Gets or sets whether the model is shown it only after a tool search.</summary>
    public bool? DeferLoading { get; set; }

    /// <summary>Gets or sets what may call it: the model, or programs of the model.</summary>
    public IReadOnlyList<ResponseToolCaller> AllowedCallers { get; set => field = value ?? []; } = [];
}
