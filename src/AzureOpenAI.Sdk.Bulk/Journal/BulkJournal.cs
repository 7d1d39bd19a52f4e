using System.Text.Json;

namespace AzureOpenAI.Sdk.Bulk.Journal;

/// <summary>
/// The results of a run, one a line, only ever added to, and notes on how it goes. Those that come at the same time are written together, and
/// each is acknowledged once it is in the file. The first result of a request counts: a second one is not written. Safe for many threads.
/// </summary>
internal sealed class BulkJournal : IDisposable
{
    private readonly FileStream _file;
    private readonly bool _flushToDisk;
    private readonly object _gate = new();
    private readonly DoneSet _done = new();
    private readonly List<byte[]> _notes = [];
    private Group _group = new();
    private Task _lastWritten = Task.CompletedTask;
    private bool _isWriting;
    private Exception? _broken;

    private BulkJournal(FileStream file, bool flushToDisk) => (_file, _flushToDisk) = (file, flushToDisk);

    /// <summary>Gets how many requests had a result when the journal was opened.</summary>
    public long Resumed { get; private set; }

    /// <summary>Gets how many of them had failed.</summary>
    public long ResumedFailed { get; private set; }

    public bool WasTorn { get; private set; }

    /// <summary>Gets the notes that were in the journal when it was opened, each as JSON.</summary>
    public IReadOnlyList<byte[]> Notes => _notes;

    /// <summary>Opens a journal, a new one where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="run">What tells the run from others.</param>
    /// <param name="flushToDisk">Whether a result is acknowledged only when it is on the disk.</param>
    /// <exception cref="BulkJournalException">It is of another run, damaged in its midst, no journal, or in use.</exception>
    public static BulkJournal Open(string path, string run, bool flushToDisk)
    {
        var journal = new BulkJournal(OpenFile(path), flushToDisk);
        try
        {
            journal.Load(run);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Makes a journal that goes on with others, which stay as they are.</summary>
    /// <param name="path">The file, which must not exist.</param>
    /// <param name="run">What tells the run from others.</param>
    /// <param name="flushToDisk">Whether a result is acknowledged only when it is on the disk.</param>
    /// <param name="before">The others, in their order.</param>
    /// <exception cref="IOException">There is such a file.</exception>
    /// <exception cref="BulkJournalException">One of the others is of another run, or damaged in its midst.</exception>
    public static BulkJournal Begin(string path, string run, bool flushToDisk, IEnumerable<string> before)
    {
        // Others may read it while it is written, and nobody else may write it: it is new.
        var journal = new BulkJournal(new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 1), flushToDisk);
        try
        {
            foreach (string other in before)
            {
                using FileStream file = OpenToRead(other);
                var reader = new JournalReader(file);
                if (reader.Read())
                {
                    CheckHeader(reader.Json, run);
                    journal.ReadAll(reader);
                }
            }

            journal.Restart(run, wasTorn: false);
            return journal;
        }
        catch
        {
            journal.Dispose();
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Opens a journal that another process may be writing.</summary>
    public static FileStream OpenToRead(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

    /// <summary>Gets whether a request has a result.</summary>
    public bool IsDone(long number)
    {
        lock (_gate)
        {
            return _done.Contains(number);
        }
    }

    /// <summary>Adds a result, unless the request has one.</summary>
    /// <param name="number">The number of its request, from 0.</param>
    /// <param name="failed">Whether the request failed for good.</param>
    /// <param name="write">Writes further members.</param>
    /// <returns>Ends when the result is safe, and all that was added before it.</returns>
    public Task AddAsync(long number, bool failed, Action<Utf8JsonWriter> write) => Add(number, LineScratch.Own.WriteResult(number, failed, write));

    /// <summary>Adds a note: something that is no result, and is read again with <see cref="Notes"/>.</summary>
    /// <returns>Ends when the note is safe, and all that was added before it.</returns>
    public Task AddNoteAsync(Action<Utf8JsonWriter> write) => Add(number: null, LineScratch.Own.WriteNote(write));

    public void Dispose() => _file.Dispose();

    private Task Add(long? number, ReadOnlySpan<byte> line)
    {
        lock (_gate)
        {
            if (_broken is not null)
            {
                throw _broken;
            }

            if (number is { } one && !_done.Add(one))
            {
                return _lastWritten;
            }

            _group.Add(line);
            _lastWritten = _group.Written;
            if (!_isWriting)
            {
                _isWriting = true;
                _ = Task.Run(WriteAll);
            }

            return _lastWritten;
        }
    }

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new BulkJournalException($"The journal can't be written there: {failure.Message} Name a file that may be written.", cause: failure);
        }
        catch (IOException failure) when (failure is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new BulkJournalException($"The journal can't be opened: {failure.Message} Is another run using it?", cause: failure);
        }
    }

    private void Load(string run)
    {
        var reader = new JournalReader(_file);
        if (!reader.Read())
        {
            // New, or killed while the first line was written.
            Restart(run, reader.IsTorn);
            return;
        }

        CheckHeader(reader.Json, run);
        ReadAll(reader);
        WasTorn = reader.IsTorn;
        _file.SetLength(reader.WholeLength);
        _file.Position = reader.WholeLength;
    }

    private void ReadAll(JournalReader reader)
    {
        while (reader.Read())
        {
            (long number, bool failed) = JournalLine.ReadHead(reader.Json.Span);
            if (number < 0)
            {
                _notes.Add(reader.Json.ToArray());
            }
            else if (_done.Add(number))
            {
                ResumedFailed += failed ? 1 : 0;
            }
        }

        Resumed = _done.Count;
    }

    private void Restart(string run, bool wasTorn)
    {
        byte[] header = JournalLine.Header(run);
        if (wasTorn && !HoldsBeginningOf(header))
        {
            throw new BulkJournalException("The file is no journal. Name another one; nothing was changed.");
        }

        WasTorn = wasTorn;
        _file.SetLength(0);
        _file.Position = 0;
        _file.Write(header, 0, header.Length);
        _file.Flush(_flushToDisk);
    }

    /// <summary>Gets whether the file is what a kill leaves of a first line: its beginning, and zeros where the power went before the bytes were on the disk.</summary>
    private bool HoldsBeginningOf(byte[] header)
    {
        if (_file.Length > header.Length)
        {
            return false;
        }

        byte[] there = new byte[_file.Length];
        _file.Position = 0;
        ResultFile.ReadExactly(_file, there, there.Length);
        int length = Array.FindLastIndex(there, static one => one != 0) + 1;
        return there.AsSpan(0, length).SequenceEqual(header.AsSpan(0, length));
    }

    private static void CheckHeader(ReadOnlyMemory<byte> json, string run)
    {
        using JsonDocument header = JsonDocument.Parse(json);
        if (!header.RootElement.TryGetProperty("run", out JsonElement named) || !header.RootElement.TryGetProperty("version", out JsonElement version) || version.GetInt32() != 1)
        {
            throw new BulkJournalException("The file is no journal of this version. Name another one; nothing was changed.");
        }

        if (named.GetString() != run)
        {
            throw new BulkJournalException("The journal is of another run: its input or its deployment was another. Name another journal, or give the same input; nothing was changed.");
        }
    }

    private void WriteAll()
    {
        while (true)
        {
            Group group;
            lock (_gate)
            {
                if (_group.IsEmpty)
                {
                    _isWriting = false;
                    return;
                }

                (group, _group) = (_group, new Group());
            }

            try
            {
                group.WriteTo(_file);
                _file.Flush(_flushToDisk);
                group.End();
            }
            catch (Exception failure)
            {
                var broken = new BulkJournalException($"The journal can't be written any more: {failure.Message} What is in it stays; go on with it when the cause is mended.", cause: failure);
                lock (_gate)
                {
                    _broken = broken;
                    _group.Fail(broken);
                }

                group.Fail(broken);
                return;
            }
        }
    }
}
