using System.Buffers.Text;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Bulk.Journal;

/// <summary>A line of a journal: eight hexadecimal digits, the CRC-32 of what follows the blank, and JSON.</summary>
internal static class JournalLine
{
    public const int Prefix = 9;

    /// <summary>Puts the checksum in front of JSON that stands behind the place for it.</summary>
    public static void Seal(Span<byte> line)
    {
        uint sum = Crc32.HashToUInt32(line.Slice(Prefix));
        Utf8Formatter.TryFormat(sum, line, out _, new System.Buffers.StandardFormat('x', 8));
        line[Prefix - 1] = (byte)' ';
    }

    /// <summary>Gets the JSON of a line, if the line is whole.</summary>
    public static bool TryOpen(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> json)
    {
        json = default;
        if (line.Length <= Prefix || line[Prefix - 1] != ' ' || !Utf8Parser.TryParse(line.Slice(0, Prefix - 1), out uint sum, out int read, 'x') || read != Prefix - 1)
        {
            return false;
        }

        json = line.Slice(Prefix);
        return Crc32.HashToUInt32(json) == sum;
    }

    /// <summary>Reads which request a result is of and whether it failed, which stand in front.</summary>
    /// <returns>The number is -1 for a line that is no result.</returns>
    public static (long Number, bool Failed) ReadHead(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("n"u8))
        {
            return (-1, false);
        }

        reader.Read();
        long number = reader.GetInt64();
        reader.Read();
        reader.Read();
        return (number, reader.TokenType == JsonTokenType.True);
    }

    /// <summary>Writes the first line, which tells one run from another.</summary>
    public static byte[] Header(string run)
    {
        byte[] line = [.. new byte[Prefix], .. Encoding.UTF8.GetBytes(string.Format(CultureInfo.InvariantCulture, "{{\"journal\":\"AzureOpenAI.Sdk.Bulk\",\"version\":1,\"run\":\"{0}\"}}", run)), (byte)'\n'];
        Seal(line.AsSpan(0, line.Length - 1));
        return line;
    }
}
