using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Whether a session is traced, and under which name. It can't be changed once the session is traced.</summary>
public sealed class RealtimeTracing : WireModel
{
    /// <summary>Gets that it is traced under names that the service makes.</summary>
    public static RealtimeTracing Auto => new() { Word = "auto" };

    /// <summary>Gets the word that says it all; null when there are members.</summary>
    [JsonIgnore]
    public string? Word { get; private init; }

    /// <summary>Gets or sets the name of what the session is a part of.</summary>
    public string? WorkflowName { get; set; }

    /// <summary>Gets or sets what groups sessions that belong together.</summary>
    public string? GroupId { get; set; }

    /// <summary>Gets or sets what else is told of it, as JSON.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>Reads and writes it: a word, or an object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : WordOrObjectConverter<RealtimeTracing>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(static word => new() { Word = word }, static value => value.Word)
        {
        }
    }
}
