using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Functions;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Something that the model may use. A kind that this version does not know is an <see cref="UnknownRealtimeTool"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class RealtimeTool : WireModel
{
    private protected RealtimeTool(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<RealtimeTool>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "function" => Wire<RealtimeFunctionTool>.Info,
            "mcp" => Wire<RealtimeMcpTool>.Info,
            _ => Wire<UnknownRealtimeTool>.Info,
        };
    }

    /// <summary>Makes tools of methods. Run what the model calls with <see cref="RealtimeSession.ReceiveAsync(FunctionTools, FunctionRunSettings?, CancellationToken)"/>.</summary>
    /// <param name="tools">The methods.</param>
    /// <returns>The tools, for <see cref="RealtimeOptions.Tools"/>.</returns>
    public static IReadOnlyList<RealtimeTool> From(FunctionTools tools)
        => [.. Require.NotNull(tools).Methods.Select(static method => new RealtimeFunctionTool(method.Name) { Description = method.Description, Parameters = method.Parameters })];
}
