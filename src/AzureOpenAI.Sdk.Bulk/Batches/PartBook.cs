using System.Text.Json;
using AzureOpenAI.Sdk.Bulk.Journal;

namespace AzureOpenAI.Sdk.Bulk.Batches;

/// <summary>
/// Which parts there are and how far each is, as notes in the journal. A note is on the disk before what follows it is done: after a kill the
/// service can be at most one step ahead of the notes, and that step is looked for there.
/// </summary>
internal sealed class PartBook
{
    private readonly BulkJournal _journal;
    private readonly SortedDictionary<int, Part> _open = [];
    private readonly Dictionary<int, string[]> _leftFiles = [];
    private int _last;

    private PartBook(BulkJournal journal) => _journal = journal;

    /// <summary>Gets what the labels of the run's batches and the names of its files tell it by: not the same for two journals.</summary>
    public string RunId { get; private set; } = "";

    /// <summary>Gets the parts that have not ended, in their order.</summary>
    public IReadOnlyCollection<Part> Open => _open.Values;

    /// <summary>Gets the files of parts that have ended, which may still be with the service.</summary>
    public IReadOnlyDictionary<int, string[]> LeftFiles => _leftFiles;

    /// <summary>Reads the notes of a journal, and gives a new run its id.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="ended">Is told of each part that has ended.</param>
    public static async Task<PartBook> OpenAsync(BulkJournal journal, Action<Part> ended)
    {
        var book = new PartBook(journal);
        foreach (byte[] note in journal.Notes)
        {
            using JsonDocument document = JsonDocument.Parse(note);
            book.Replay(document.RootElement, ended);
        }

        if (book.RunId.Length == 0)
        {
            book.RunId = Guid.NewGuid().ToString("N");
            await journal.AddNoteAsync(writer => writer.WriteString("batch_run", book.RunId)).ConfigureAwait(false);
        }

        return book;
    }

    public async Task<Part> PlanAsync(int round, long tokens, LineRanges lines)
    {
        var part = new Part(++_last, round, tokens, lines);
        await _journal.AddNoteAsync(writer =>
        {
            writer.WriteNumber("part", part.Number);
            writer.WriteNumber("round", round);
            writer.WriteNumber("tokens", tokens);
            lines.Write(writer);
        }).ConfigureAwait(false);
        _open.Add(part.Number, part);
        return part;
    }

    public Task UploadedAsync(Part part, string fileId)
    {
        part.FileId = fileId;
        return NoteAsync("uploaded", part.Number, writer => writer.WriteString("file", fileId));
    }

    public Task CreatedAsync(Part part, string batchId)
    {
        part.BatchId = batchId;
        return NoteAsync("created", part.Number, writer => writer.WriteString("batch", batchId));
    }

    /// <summary>Notes that the batch was refused for the quota: another is to be made of the same file.</summary>
    public Task RefusedAsync(Part part)
    {
        part.BatchId = null;
        part.Try++;
        return NoteAsync("refused", part.Number, static _ => { });
    }

    /// <summary>Notes that all results of the part are in the journal. Requests without one go into another part.</summary>
    public Task EndedAsync(Part part, params string?[] files)
    {
        string[] left = [.. files.Where(static file => !string.IsNullOrEmpty(file))!];
        _open.Remove(part.Number);
        _leftFiles[part.Number] = left;
        return NoteAsync("ended", part.Number, writer =>
        {
            writer.WriteStartArray("files");
            foreach (string file in left)
            {
                writer.WriteStringValue(file);
            }

            writer.WriteEndArray();
            writer.WriteBoolean("counts", part.Counts);
        });
    }

    public Task CleanedAsync(int part)
    {
        _leftFiles.Remove(part);
        return NoteAsync("cleaned", part, static _ => { });
    }

    private Task NoteAsync(string what, int part, Action<Utf8JsonWriter> write) => _journal.AddNoteAsync(writer =>
    {
        writer.WriteNumber(what, part);
        write(writer);
    });

    private void Replay(JsonElement note, Action<Part> ended)
    {
        JsonProperty what = note.EnumerateObject().First();
        if (what.NameEquals("batch_run"))
        {
            RunId = what.Value.GetString()!;
            return;
        }

        int number = what.Value.GetInt32();
        if (what.NameEquals("part"))
        {
            _last = number;
            _open.Add(number, new Part(number, note.GetProperty("round").GetInt32(), note.GetProperty("tokens").GetInt64(), LineRanges.Read(note.GetProperty("lines"))));
        }
        else if (what.NameEquals("cleaned"))
        {
            _leftFiles.Remove(number);
        }
        else
        {
            Replay(_open[number], what.Name, note, ended);
        }
    }

    private void Replay(Part part, string what, JsonElement note, Action<Part> ended)
    {
        switch (what)
        {
            case "uploaded":
                part.FileId = note.GetProperty("file").GetString();
                break;
            case "created":
                part.BatchId = note.GetProperty("batch").GetString();
                break;
            case "refused":
                part.BatchId = null;
                part.Try++;
                break;
            case "ended":
                _open.Remove(part.Number);
                _leftFiles[part.Number] = [.. note.GetProperty("files").EnumerateArray().Select(static file => file.GetString()!)];
                part.Counts = note.GetProperty("counts").GetBoolean();
                ended(part);
                break;
        }
    }
}
