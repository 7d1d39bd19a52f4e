using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>One thing in a conversation. A kind that this version does not know is an <see cref="UnknownRealtimeItem"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class RealtimeItem : WireModel
{
    private protected RealtimeItem(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Gets or sets its id. One of your own must be given by nobody else in the session.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public RealtimeStatus? Status { get; set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<RealtimeItem>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "message" => Wire<RealtimeMessage>.Info,
            "function_call" => Wire<RealtimeFunctionCall>.Info,
            "function_call_output" => Wire<RealtimeFunctionOutput>.Info,
            "mcp_list_tools" => Wire<RealtimeMcpListTools>.Info,
            "mcp_call" => Wire<RealtimeMcpCall>.Info,
            "mcp_approval_request" => Wire<RealtimeMcpApprovalRequest>.Info,
            "mcp_approval_response" => Wire<RealtimeMcpApproval>.Info,
            "item_reference" => Wire<RealtimeItemReference>.Info,
            _ => Wire<UnknownRealtimeItem>.Info,
        };
    }
}
