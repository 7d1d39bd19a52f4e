using System.Text;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>One token of a text.</summary>
public sealed class TextToken
{
    private readonly byte[] _bytes;

    internal TextToken(int id, byte[] bytes) => (Id, _bytes) = (id, bytes);

    /// <summary>Gets the token's number in its encoding.</summary>
    public int Id { get; }

    /// <summary>Gets the bytes of UTF-8 that it stands for. A token may end within a character: the bytes of all tokens together are the text.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Gets the bytes as text; what is no whole character is shown as U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(_bytes);

    /// <summary>Returns the number alone: contents never reach a log by accident.</summary>
    /// <returns>The number.</returns>
    public override string ToString() => FormattableString.Invariant($"{nameof(TextToken)} ({Id})");
}
