using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Which tools the model may or must use.</summary>
public sealed class RealtimeToolChoice : WireModel
{
    /// <summary>Gets that the model decides.</summary>
    public static RealtimeToolChoice Auto => new() { Word = "auto" };

    /// <summary>Gets that no tool is used.</summary>
    public static RealtimeToolChoice None => new() { Word = "none" };

    /// <summary>Gets that a tool must be used, whichever.</summary>
    public static RealtimeToolChoice Required => new() { Word = "required" };

    /// <summary>Gets the word that says it all; null when there are members.</summary>
    [JsonIgnore]
    public string? Word { get; private init; }

    /// <summary>Gets or sets the kind of tool that must be used.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the function, or the tool of a server.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the label of the server.</summary>
    public string? ServerLabel { get; set; }

    /// <summary>Makes that one function must be called.</summary>
    /// <param name="name">The function.</param>
    /// <returns>The choice.</returns>
    public static RealtimeToolChoice Function(string name) => new() { Type = "function", Name = Require.NotEmpty(name) };

    /// <summary>Makes that a server must be called.</summary>
    /// <param name="serverLabel">The label of the server.</param>
    /// <param name="name">The tool of the server; null for any.</param>
    /// <returns>The choice.</returns>
    public static RealtimeToolChoice Mcp(string serverLabel, string? name = null) => new() { Type = "mcp", ServerLabel = Require.NotEmpty(serverLabel), Name = name };

    /// <summary>Reads and writes it: a word, or an object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : WordOrObjectConverter<RealtimeToolChoice>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(static word => new() { Word = word }, static value => value.Word)
        {
        }
    }
}
