using System.Text.Json;
using AzureOpenAI.Sdk.Bulk.Journal;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>Writes the results of a journal in the order of the requests.</summary>
internal static class ResultFile
{
    /// <summary>Writes the results of journals; the first one of a request counts, should there be two.</summary>
    /// <returns>How many there are.</returns>
    public static long Write(IReadOnlyList<string> journalPaths, string outputPath)
    {
        foreach (string journal in journalPaths)
        {
            RunFiles.RequireOther(journal, outputPath, nameof(outputPath));
        }

        List<Place> places = [];
        var seen = new DoneSet();
        for (int i = 0; i < journalPaths.Count; i++)
        {
            using FileStream journal = BulkJournal.OpenToRead(journalPaths[i]);
            FindPlaces(journal, i, seen, places);
        }

        places.Sort(static (one, other) => one.Number.CompareTo(other.Number));
        string written = $"{outputPath}.{Path.GetRandomFileName()}";
        try
        {
            using (var output = new FileStream(written, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                Copy(journalPaths, places, output);
            }

            if (File.Exists(outputPath))
            {
                File.Delete(outputPath);
            }

            File.Move(written, outputPath);
            return places.Count;
        }
        finally
        {
            File.Delete(written);
        }
    }

    internal static void ReadExactly(FileStream file, byte[] buffer, int length)
    {
        int held = 0;
        while (held < length)
        {
            int read = file.Read(buffer, held, length - held);
            held += read > 0 ? read : throw new EndOfStreamException("A file became shorter while it was read.");
        }
    }

    /// <summary>The shards of an input stand one after another, so that it is mostly one journal at a time.</summary>
    private static void Copy(IReadOnlyList<string> journalPaths, List<Place> places, FileStream output)
    {
        FileStream? journal = null;
        try
        {
            int open = -1;
            byte[] line = [];
            foreach (Place place in places)
            {
                if (place.Journal != open)
                {
                    journal?.Dispose();
                    (journal, open) = (BulkJournal.OpenToRead(journalPaths[place.Journal]), place.Journal);
                }

                line = line.Length >= place.Length ? line : new byte[place.Length * 2];
                journal!.Position = place.Offset;
                ReadExactly(journal, line, place.Length);
                WriteLine(output, line.AsMemory(0, place.Length));
            }
        }
        finally
        {
            journal?.Dispose();
        }
    }

    private static void FindPlaces(FileStream journal, int index, DoneSet seen, List<Place> places)
    {
        var reader = new JournalReader(journal);
        for (bool isHeader = true; reader.Read(); isHeader = false)
        {
            if (!isHeader && JournalLine.ReadHead(reader.Json.Span).Number is >= 0 and var number && seen.Add(number))
            {
                places.Add(new(number, index, reader.Offset + JournalLine.Prefix, reader.Json.Length));
            }
        }
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

    /// <summary>Where the result of a request is.</summary>
    private readonly record struct Place(long Number, int Journal, long Offset, int Length);
}
