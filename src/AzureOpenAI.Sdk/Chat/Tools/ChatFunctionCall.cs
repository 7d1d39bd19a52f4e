using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A call of a function: its name, and its arguments as the model wrote them.</summary>
public sealed class ChatFunctionCall : WireModel
{
    /// <summary>Gets or sets the function.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the arguments: JSON in most cases, but a model may err and a limit may cut them off.</summary>
    public string? Arguments { get; set; }

    /// <summary>Reads the arguments as JSON. A model may write arguments that are none, or that are cut off.</summary>
    /// <param name="arguments">The arguments; an empty text counts as an empty object.</param>
    /// <returns>Whether the arguments are JSON.</returns>
    public bool TryParseArguments(out JsonElement arguments) => RawJson.TryParse(Arguments, out arguments);

    /// <summary>Reads the arguments as a type of yours.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="type">How it is read, from your own serializer context.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>Whether the arguments are JSON of that type.</returns>
    public bool TryParseArguments<T>(JsonTypeInfo<T> type, [NotNullWhen(true)] out T? arguments) => RawJson.TryParse(Arguments, type, out arguments);
}
