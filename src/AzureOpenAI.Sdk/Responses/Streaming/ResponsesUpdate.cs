using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A piece of a stream: what has begun, what arrives, what is whole. A kind that this version does not know is an <see cref="UnknownResponsesUpdate"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ResponsesUpdate : WireModel
{
    private protected ResponsesUpdate(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Gets or sets the number of the event, from 0.</summary>
    public long? SequenceNumber { get; set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ResponsesUpdate>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "response.created" => Wire<ResponseCreatedUpdate>.Info,
            "response.queued" => Wire<ResponseQueuedUpdate>.Info,
            "response.in_progress" => Wire<ResponseInProgressUpdate>.Info,
            "response.completed" => Wire<ResponseCompletedUpdate>.Info,
            "response.incomplete" => Wire<ResponseIncompleteUpdate>.Info,
            "response.failed" => Wire<ResponseFailedUpdate>.Info,
            "response.output_item.added" => Wire<ResponseItemAddedUpdate>.Info,
            "response.output_item.done" => Wire<ResponseItemDoneUpdate>.Info,
            "response.content_part.added" => Wire<ResponsePartAddedUpdate>.Info,
            "response.content_part.done" => Wire<ResponsePartDoneUpdate>.Info,
            "response.output_text.delta" => Wire<ResponseTextUpdate>.Info,
            "response.output_text.done" => Wire<ResponseTextDoneUpdate>.Info,
            "response.output_text.annotation.added" => Wire<ResponseAnnotationUpdate>.Info,
            "response.refusal.delta" => Wire<ResponseRefusalUpdate>.Info,
            "response.refusal.done" => Wire<ResponseRefusalDoneUpdate>.Info,
            "response.function_call_arguments.delta" => Wire<ResponseArgumentsUpdate>.Info,
            "response.function_call_arguments.done" => Wire<ResponseArgumentsDoneUpdate>.Info,
            "response.custom_tool_call_input.delta" => Wire<ResponseCustomInputUpdate>.Info,
            "response.custom_tool_call_input.done" => Wire<ResponseCustomInputDoneUpdate>.Info,
            "response.reasoning_summary_part.added" => Wire<ResponseSummaryPartAddedUpdate>.Info,
            "response.reasoning_summary_part.done" => Wire<ResponseSummaryPartDoneUpdate>.Info,
            "response.reasoning_summary_text.delta" => Wire<ResponseSummaryTextUpdate>.Info,
            "response.reasoning_summary_text.done" => Wire<ResponseSummaryTextDoneUpdate>.Info,
            "response.reasoning_text.delta" => Wire<ResponseReasoningTextUpdate>.Info,
            "response.reasoning_text.done" => Wire<ResponseReasoningTextDoneUpdate>.Info,
            "response.file_search_call.in_progress" => Wire<ResponseFileSearchInProgressUpdate>.Info,
            "response.file_search_call.searching" => Wire<ResponseFileSearchSearchingUpdate>.Info,
            "response.file_search_call.completed" => Wire<ResponseFileSearchCompletedUpdate>.Info,
            "response.web_search_call.in_progress" => Wire<ResponseWebSearchInProgressUpdate>.Info,
            "response.web_search_call.searching" => Wire<ResponseWebSearchSearchingUpdate>.Info,
            "response.web_search_call.completed" => Wire<ResponseWebSearchCompletedUpdate>.Info,
            "response.code_interpreter_call.in_progress" => Wire<ResponseCodeInProgressUpdate>.Info,
            "response.code_interpreter_call.interpreting" => Wire<ResponseCodeRunningUpdate>.Info,
            "response.code_interpreter_call.completed" => Wire<ResponseCodeCompletedUpdate>.Info,
            "response.image_generation_call.in_progress" => Wire<ResponseImageInProgressUpdate>.Info,
            "response.image_generation_call.generating" => Wire<ResponseImageGeneratingUpdate>.Info,
            "response.image_generation_call.completed" => Wire<ResponseImageCompletedUpdate>.Info,
            "response.mcp_call.in_progress" => Wire<ResponseMcpCallInProgressUpdate>.Info,
            "response.mcp_call.completed" => Wire<ResponseMcpCallCompletedUpdate>.Info,
            "response.mcp_call.failed" => Wire<ResponseMcpCallFailedUpdate>.Info,
            "response.mcp_list_tools.in_progress" => Wire<ResponseMcpToolsInProgressUpdate>.Info,
            "response.mcp_list_tools.completed" => Wire<ResponseMcpToolsCompletedUpdate>.Info,
            "response.mcp_list_tools.failed" => Wire<ResponseMcpToolsFailedUpdate>.Info,
            "response.code_interpreter_call_code.delta" => Wire<ResponseCodeUpdate>.Info,
            "response.code_interpreter_call_code.done" => Wire<ResponseCodeDoneUpdate>.Info,
            "response.image_generation_call.partial_image" => Wire<ResponsePartialImageUpdate>.Info,
            "response.mcp_call_arguments.delta" => Wire<ResponseMcpArgumentsUpdate>.Info,
            "response.mcp_call_arguments.done" => Wire<ResponseMcpArgumentsDoneUpdate>.Info,
            "response.shell_call_command.added" => Wire<ResponseCommandAddedUpdate>.Info,
            "response.shell_call_command.delta" => Wire<ResponseCommandUpdate>.Info,
            "response.shell_call_command.done" => Wire<ResponseCommandDoneUpdate>.Info,
            "response.shell_call_output_content.delta" => Wire<ResponseShellOutputUpdate>.Info,
            "response.shell_call_output_content.done" => Wire<ResponseShellOutputDoneUpdate>.Info,
            "response.audio.delta" => Wire<ResponseAudioUpdate>.Info,
            "response.audio.done" => Wire<ResponseAudioDoneUpdate>.Info,
            "response.audio.transcript.delta" => Wire<ResponseTranscriptUpdate>.Info,
            "response.audio.transcript.done" => Wire<ResponseTranscriptDoneUpdate>.Info,
            "error" => Wire<ResponseErrorUpdate>.Info,
            _ => Wire<UnknownResponsesUpdate>.Info,
        };
    }
}
