using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>A number, or the word <c>auto</c>: the service chooses. A number converts to it by itself: <c>options.NEpochs = 3</c>.</summary>
/// <typeparam name="T">The number: <see cref="int"/> or <see cref="double"/>.</typeparam>
[JsonConverter(typeof(AutoOrConverter))]
public readonly record struct AutoOr<T>
    where T : struct
{
    private readonly string? _word;
    private readonly T? _number;

    /// <summary>Creates one of a number.</summary>
    /// <param name="number">The number.</param>
    public AutoOr(T number) => _number = number;

    internal AutoOr(string word) => _word = word == "auto" ? null : word;

    /// <summary>Gets that the service chooses.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "It is what the type is for, and the compiler knows which number is meant.")]
    public static AutoOr<T> Auto => default;

    /// <summary>Gets the number; null when there is a word instead.</summary>
    public T? Number => _number;

    /// <summary>Gets the word, <c>auto</c> or one that this version does not know; null when there is a number.</summary>
    public string? Word => _number is null ? _word ?? "auto" : null;

    /// <summary>Makes one of a number.</summary>
    /// <param name="number">The number.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is its alternative.")]
    public static implicit operator AutoOr<T>(T number) => new(number);

    /// <summary>Returns the number or the word.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Word ?? FormattableString.Invariant($"{_number}");
}
