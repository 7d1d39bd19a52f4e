using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>The language of a grammar. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ChatGrammarSyntax
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ChatGrammarSyntax(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets Lark.</summary>
    public static ChatGrammarSyntax Lark { get; } = new("lark");

    /// <summary>Gets a regular expression.</summary>
    public static ChatGrammarSyntax Regex { get; } = new("regex");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ChatGrammarSyntax>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ChatGrammarSyntax(value), Lark, Regex)
        {
        }
    }
}
