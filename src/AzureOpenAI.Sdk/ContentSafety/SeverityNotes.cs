using System.Text.Json;

namespace AzureOpenAI.Sdk.ContentSafety;

/// <summary>
/// The filter results that nearly all texts have, in four bytes: for some of the four harms how severe, and whether it was filtered. Azure sends
/// them with each piece of a stream, where hardly anybody looks; the objects are made for who does.
/// </summary>
internal readonly struct SeverityNotes : IEquatable<SeverityNotes>
{
    private const int BitsPerHarm = 4;
    private const uint FilteredBit = 0b1000;
    private const uint WereThere = 1u << 31;

    private readonly uint _bits;

    private SeverityNotes(uint bits) => _bits = bits;

    /// <summary>Gets whether there is anything to make a result of.</summary>
    internal bool HasValue => _bits != 0;

    /// <summary>Reads results that fit; the reader stays where it is for others.</summary>
    internal static bool TryRead(ref Utf8JsonReader reader, out SeverityNotes notes)
    {
        notes = default;
        Utf8JsonReader ahead = reader;
        uint bits = WereThere;
        if (ahead.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            int harm = HarmOf(ref ahead);
            if (harm < 0 || !ahead.Read() || ReadHarm(ref ahead) is not (> 0 and var found))
            {
                return false;
            }

            int shift = harm * BitsPerHarm;
            bits = (bits & ~(0b1111u << shift)) | (found << shift);
        }

        notes = new SeverityNotes(bits);
        reader = ahead;
        return true;
    }

    /// <summary>Makes the results that the notes stand for.</summary>
    internal ContentFilterResults? ToResults() => !HasValue ? null : new ContentFilterResults
    {
        Hate = Result(0),
        SelfHarm = Result(1),
        Sexual = Result(2),
        Violence = Result(3),
    };

    /// <inheritdoc/>
    public bool Equals(SeverityNotes other) => _bits == other._bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SeverityNotes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)_bits;

    private static int HarmOf(ref Utf8JsonReader reader)
        => reader.ValueTextEquals("hate"u8) ? 0
            : reader.ValueTextEquals("self_harm"u8) ? 1
            : reader.ValueTextEquals("sexual"u8) ? 2
            : reader.ValueTextEquals("violence"u8) ? 3
            : -1;

    /// <summary>Reads one harm's result.</summary>
    /// <returns>Its bits; 0 when it says less or more than a known severity and whether it was filtered.</returns>
    private static uint ReadHarm(ref Utf8JsonReader reader)
    {
        uint severity = 0;
        uint? filtered = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return 0;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isSeverity = reader.ValueTextEquals("severity"u8);
            if (!isSeverity && !reader.ValueTextEquals("filtered"u8))
            {
                return 0;
            }

            reader.Read();
            if (isSeverity)
            {
                severity = SeverityOf(ref reader);
            }
            else
            {
                filtered = reader.TokenType switch { JsonTokenType.True => FilteredBit, JsonTokenType.False => 0, _ => null };
            }

            if (isSeverity ? severity == 0 : filtered is null)
            {
                return 0;
            }
        }

        return severity != 0 && filtered is { } bit ? severity | bit : 0;
    }

    private static uint SeverityOf(ref Utf8JsonReader reader)
        => reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped ? 0u
            : reader.ValueTextEquals("safe"u8) ? 1u
            : reader.ValueTextEquals("low"u8) ? 2u
            : reader.ValueTextEquals("medium"u8) ? 3u
            : reader.ValueTextEquals("high"u8) ? 4u
            : 0u;

    private ContentFilterSeverityResult? Result(int harm)
    {
        uint found = (_bits >> (harm * BitsPerHarm)) & 0b1111;
        ContentFilterSeverity? severity = (found & ~FilteredBit) switch
        {
            1 => ContentFilterSeverity.Safe,
            2 => ContentFilterSeverity.Low,
            3 => ContentFilterSeverity.Medium,
            4 => ContentFilterSeverity.High,
            _ => null,
        };
        return severity is null ? null : new ContentFilterSeverityResult { Severity = severity, Filtered = (found & FilteredBit) != 0 };
    }
}
