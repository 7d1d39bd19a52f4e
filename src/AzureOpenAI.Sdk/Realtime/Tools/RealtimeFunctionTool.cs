using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A function of yours that the model may call.</summary>
public sealed class RealtimeFunctionTool : RealtimeTool
{
    /// <summary>Creates one.</summary>
    /// <param name="name">Its name: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    public RealtimeFunctionTool(string name)
        : this()
        => Name = Require.NotEmpty(name);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeFunctionTool()
        : base("function")
    {
    }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what it is for and when to call it: the model decides by this.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets its parameters, as a JSON schema.</summary>
    public JsonElement? Parameters { get; set; }
}
