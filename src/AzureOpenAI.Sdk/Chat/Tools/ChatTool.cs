using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Functions;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A tool that the model may call. A kind that this version does not know is an <see cref="UnknownTool"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ChatTool : WireModel
{
    private protected ChatTool(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Makes a function.</summary>
    /// <param name="name">Its name: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <param name="description">What it does and when to call it: the model decides by this.</param>
    /// <param name="parameters">Its parameters as a JSON schema; null for none.</param>
    /// <param name="strict">Whether the arguments must match the schema exactly.</param>
    /// <returns>The tool.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the schema is no JSON object.</exception>
    public static ChatFunctionTool CreateFunction(string name, string? description = null, string? parameters = null, bool? strict = null)
        => new(new ChatFunction(name) { Description = description, Parameters = parameters is null ? null : RawJson.Object(parameters, nameof(parameters)), Strict = strict });

    /// <summary>Makes a tool that takes free text, or text of a grammar.</summary>
    /// <param name="name">Its name: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <param name="description">What it does and when to call it.</param>
    /// <param name="grammar">The grammar of its input; null for free text.</param>
    /// <returns>The tool.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static ChatCustomTool CreateCustom(string name, string? description = null, ChatGrammar? grammar = null)
        => new(new ChatCustomToolDefinition(name) { Description = description, Format = grammar is null ? null : new ChatCustomToolFormat { Type = "grammar", Grammar = grammar } });

    /// <summary>Makes tools of methods of yours, for requests whose calls you run yourself. <see cref="ChatClient.RunToolsAsync"/> runs them.</summary>
    /// <param name="tools">The methods.</param>
    /// <returns>The tools, in the order in which they were added.</returns>
    public static IReadOnlyList<ChatTool> Of(FunctionTools tools) => [.. Require.NotNull(tools).Methods.Select(static method => new ChatFunctionTool(
        new ChatFunction(method.Name) { Description = method.Description, Parameters = method.Parameters, Strict = method.Strict }))];

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ChatTool>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "function" => Wire<ChatFunctionTool>.Info,
            "custom" => Wire<ChatCustomTool>.Info,
            _ => Wire<UnknownTool>.Info,
        };
    }
}
