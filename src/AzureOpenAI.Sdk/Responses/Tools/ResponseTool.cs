using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Functions;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A tool that the model may use. A kind that this version does not know is an <see cref="UnknownResponseTool"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ResponseTool : WireModel
{
    private protected ResponseTool(string? type) => Type = type;

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
    public static ResponseFunctionTool CreateFunction(string name, string? description = null, string? parameters = null, bool? strict = null)
        => new(name) { Description = description, Parameters = parameters is null ? null : RawJson.Object(parameters, nameof(parameters)), Strict = strict };

    /// <summary>Makes a tool that takes free text.</summary>
    /// <param name="name">Its name: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <param name="description">What it does and when to call it.</param>
    /// <returns>The tool.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static ResponseCustomTool CreateCustom(string name, string? description = null) => new(name) { Description = description };

    /// <summary>Makes a search of the web.</summary>
    /// <returns>The tool.</returns>
    public static ResponseWebSearchTool CreateWebSearch() => new();

    /// <summary>Makes a search in vector stores.</summary>
    /// <param name="vectorStoreIds">The stores to search in.</param>
    /// <returns>The tool.</returns>
    public static ResponseFileSearchTool CreateFileSearch(params string[] vectorStoreIds) => new() { VectorStoreIds = [.. Require.NotNull(vectorStoreIds)] };

    /// <summary>Makes a place in which the model runs code.</summary>
    /// <param name="container">Where: the id of a container that exists; null for one that is made for the response.</param>
    /// <returns>The tool.</returns>
    public static ResponseCodeInterpreterTool CreateCodeInterpreter(ResponseCodeContainer? container = null) => new() { Container = container ?? ResponseCodeContainer.Auto() };

    /// <summary>Makes tools of methods of yours, for requests whose calls you run yourself. <see cref="ResponsesClient.RunToolsAsync"/> runs them.</summary>
    /// <param name="tools">The methods.</param>
    /// <returns>The tools, in the order in which they were added.</returns>
    public static IReadOnlyList<ResponseTool> Of(FunctionTools tools) => [.. Require.NotNull(tools).Methods.Select(static method => new ResponseFunctionTool(method.Name)
    {
        Description = method.Description,
        Parameters = method.Parameters,
        Strict = method.Strict,
    })];

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ResponseTool>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "function" => Wire<ResponseFunctionTool>.Info,
            "file_search" => Wire<ResponseFileSearchTool>.Info,
            "computer" => Wire<ResponseComputerTool>.Info,
            "computer_use_preview" => Wire<ResponseComputerPreviewTool>.Info,
            "web_search" => Wire<ResponseWebSearchTool>.Info,
            "mcp" => Wire<ResponseMcpTool>.Info,
            "code_interpreter" => Wire<ResponseCodeInterpreterTool>.Info,
            "programmatic_tool_calling" => Wire<ResponseProgrammaticTool>.Info,
            "image_generation" => Wire<ResponseImageGenerationTool>.Info,
            "local_shell" => Wire<ResponseLocalShellTool>.Info,
            "shell" => Wire<ResponseShellTool>.Info,
            "custom" => Wire<ResponseCustomTool>.Info,
            "namespace" => Wire<ResponseNamespaceTool>.Info,
            "tool_search" => Wire<ResponseToolSearchTool>.Info,
            "apply_patch" => Wire<ResponseApplyPatchTool>.Info,
            "web_search_2025_08_26" => Wire<ResponseWebSearchTool>.Info,
            "web_search_preview" => Wire<ResponseWebSearchTool>.Info,
            "web_search_preview_2025_03_11" => Wire<ResponseWebSearchTool>.Info,
            _ => Wire<UnknownResponseTool>.Info,
        };
    }
}
