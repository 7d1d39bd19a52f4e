using System.Text.Json;
using AzureOpenAI.Sdk.Bulk.Journal;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>Writes the results of a journal in the order of the requests.</summary>
internal static class ResultFile
{
    public static void Write(string journalPath, string outputPath)
    {
        using var journal = new FileStream(journalPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        (long Number, long Offset, int Length)[] places = PlacesIn(journal);
        string written = $"{outputPath}.{Path.GetRandomFileName()}";
        try
        {
            using (var output = new FileStream(written, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                byte[] line = [];
                foreach ((_, long offset, int length) in places)
                {
                    line = line.Length >= length ? line : new byte[length * 2];
                    journal.Position = offset;
                    ReadExactly(journal, line, length);
                    WriteLine(output, line.AsMemory(0, length));
                }
            }

            if (File.Exists(outputPath))
            {
                File.Delete(outputPath);
            }

            File.Move(written, outputPath);
        }
        finally
        {
            File.Delete(written);
        }
    }

    /// <summary>Finds where each request's result is; the first one counts, should there be two.</summary>
    private static (long Number, long Offset, int Length)[] PlacesIn(FileStream journal)
    {
        var reader = new JournalReader(journal);
        var seen = new DoneSet();
        List<(long Number, long Offset, int Length)> places = [];
        for (bool isHeader = true; reader.Read(); isHeader = false)
        {
            if (!isHeader && JournalLine.ReadHead(reader.Json.Span).Number is >= 0 and var number && seen.Add(number))
            {
                places.Add((number, reader.Offset + JournalLine.Prefix, reader.Json.Length));
            }
        }

        return [.. places.OrderBy(static place => place.Number)];
    }

    /// <summary>Leaves out what is the journal's own.</summary>
    private static void WriteLine(FileStream output, ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 256 });
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            foreach (JsonProperty member in document.RootElement.EnumerateObject().Where(static member => !member.NameEquals("n"u8) && !member.NameEquals("failed"u8)))
            {
                member.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    internal static void ReadExactly(FileStream file, byte[] buffer, int length)
    {
        int held = 0;
        while (held < length)
        {
            int read = file.Read(buffer, held, length - held);
            held += read > 0 ? read : throw new EndOfStreamException("The journal became shorter while it was read.");
        }
    }
}
