using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a computer is to do. A kind that this version does not know is an <see cref="UnknownResponseComputerAction"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ResponseComputerAction : WireModel
{
    private protected ResponseComputerAction(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ResponseComputerAction>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "click" => Wire<ResponseClick>.Info,
            "double_click" => Wire<ResponseDoubleClick>.Info,
            "drag" => Wire<ResponseDrag>.Info,
            "keypress" => Wire<ResponseKeyPress>.Info,
            "move" => Wire<ResponseMouseMove>.Info,
            "screenshot" => Wire<ResponseTakeScreenshot>.Info,
            "scroll" => Wire<ResponseScroll>.Info,
            "type" => Wire<ResponseTyping>.Info,
            "wait" => Wire<ResponseWait>.Info,
            _ => Wire<UnknownResponseComputerAction>.Info,
        };
    }
}
