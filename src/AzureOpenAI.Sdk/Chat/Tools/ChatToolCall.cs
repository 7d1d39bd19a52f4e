using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A call of a tool by the model. A kind that this version does not know is an <see cref="UnknownToolCall"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ChatToolCall : WireModel
{
    private protected ChatToolCall(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Gets or sets the id, which the answer must name.</summary>
    public string? Id { get; set; }

    /// <summary>Gets the tool's name; null when the kind of call is not known.</summary>
    [JsonIgnore]
    public virtual string? ToolName => null;

    /// <summary>Gets the arguments or the input as the model wrote them; null when the kind of call is not known.</summary>
    [JsonIgnore]
    public virtual string? Input => null;

    /// <summary>Reads the arguments as JSON. A model may write arguments that are none, or that are cut off.</summary>
    /// <param name="arguments">The arguments; an empty text counts as an empty object.</param>
    /// <returns>Whether the arguments are JSON.</returns>
    public bool TryParseArguments(out JsonElement arguments) => RawJson.TryParse(Input, out arguments);

    /// <summary>Makes the message that answers this call.</summary>
    /// <param name="result">What the tool returned.</param>
    /// <returns>The message.</returns>
    public ToolMessage Answer(string result) => new(Id ?? "", result);

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ChatToolCall>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "function" => Wire<ChatFunctionToolCall>.Info,
            "custom" => Wire<ChatCustomToolCall>.Info,
            _ => Wire<UnknownToolCall>.Info,
        };
    }
}
