using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A piece of a conversation: a message, a call, what came out of one, a thought. A kind that this version does not know is an <see cref="UnknownResponseItem"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ResponseItem : WireModel
{
    private protected ResponseItem(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Makes what the user says.</summary>
    /// <param name="content">A text, or parts.</param>
    /// <returns>The item.</returns>
    public static ResponseMessage User(ResponseContent content) => new(ResponseRole.User, content);

    /// <summary>Makes what frames the conversation.</summary>
    /// <param name="content">A text, or parts.</param>
    /// <returns>The item.</returns>
    public static ResponseMessage Developer(ResponseContent content) => new(ResponseRole.Developer, content);

    /// <summary>Makes what frames the conversation, for older models.</summary>
    /// <param name="content">A text, or parts.</param>
    /// <returns>The item.</returns>
    public static ResponseMessage System(ResponseContent content) => new(ResponseRole.System, content);

    /// <summary>Makes what the model said before.</summary>
    /// <param name="content">A text, or parts.</param>
    /// <returns>The item.</returns>
    public static ResponseMessage Assistant(ResponseContent content) => new(ResponseRole.Assistant, content);

    /// <summary>Makes what a function of yours returned.</summary>
    /// <param name="callId">The id of the call.</param>
    /// <param name="output">What it returned.</param>
    /// <returns>The item.</returns>
    public static ResponseFunctionOutput FunctionOutput(string callId, ResponseContent output) => new(callId, output);

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ResponseItem>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "message" => Wire<ResponseMessage>.Info,
            "file_search_call" => Wire<ResponseFileSearchCall>.Info,
            "computer_call" => Wire<ResponseComputerCall>.Info,
            "computer_call_output" => Wire<ResponseComputerOutput>.Info,
            "web_search_call" => Wire<ResponseWebSearchCall>.Info,
            "function_call" => Wire<ResponseFunctionCall>.Info,
            "function_call_output" => Wire<ResponseFunctionOutput>.Info,
            "tool_search_call" => Wire<ResponseToolSearchCall>.Info,
            "tool_search_output" => Wire<ResponseToolSearchOutput>.Info,
            "additional_tools" => Wire<ResponseAdditionalTools>.Info,
            "reasoning" => Wire<ResponseReasoning>.Info,
            "compaction" => Wire<ResponseCompaction>.Info,
            "compaction_trigger" => Wire<ResponseCompactionTrigger>.Info,
            "item_reference" => Wire<ResponseItemReference>.Info,
            "program" => Wire<ResponseProgram>.Info,
            "program_output" => Wire<ResponseProgramOutput>.Info,
            "image_generation_call" => Wire<ResponseImageGenerationCall>.Info,
            "code_interpreter_call" => Wire<ResponseCodeInterpreterCall>.Info,
            "local_shell_call" => Wire<ResponseLocalShellCall>.Info,
            "local_shell_call_output" => Wire<ResponseLocalShellOutput>.Info,
            "shell_call" => Wire<ResponseShellCall>.Info,
            "shell_call_output" => Wire<ResponseShellOutput>.Info,
            "apply_patch_call" => Wire<ResponseApplyPatchCall>.Info,
            "apply_patch_call_output" => Wire<ResponseApplyPatchOutput>.Info,
            "mcp_list_tools" => Wire<ResponseMcpListTools>.Info,
            "mcp_approval_request" => Wire<ResponseMcpApprovalRequest>.Info,
            "mcp_approval_response" => Wire<ResponseMcpApproval>.Info,
            "mcp_call" => Wire<ResponseMcpCall>.Info,
            "custom_tool_call" => Wire<ResponseCustomCall>.Info,
            "custom_tool_call_output" => Wire<ResponseCustomOutput>.Info,
            null => Wire<ResponseMessage>.Info,
            _ => Wire<UnknownResponseItem>.Info,
        };
    }
}
