using System.Text;
using AzureOpenAI.Sdk.Bulk.Journal;

namespace AzureOpenAI.Sdk.Bulk.Tests;

/// <summary>What is in a journal stays in it, whatever happens to its end.</summary>
public sealed class BulkJournalTests
{
    [Test]
    public async Task Results_are_there_again_when_the_journal_is_opened_anew()
    {
        using var scratch = new Scratch();
        await WriteAsync(scratch["j"], [0, 1, 5, 64, 70_000], failed: 5);

        using BulkJournal again = BulkJournal.Open(scratch["j"], "run", flushToDisk: false);

        Assert.That((again.Resumed, again.ResumedFailed, again.WasTorn), Is.EqualTo((5L, 1L, false)));
        Assert.That(new long[] { 0, 1, 2, 5, 64, 65, 70_000, 70_001 }.Select(again.IsDone), Is.EqualTo([true, true, false, true, true, false, true, false]));
    }

    [Test]
    public async Task A_journal_that_was_cut_at_any_byte_is_gone_on_with_from_its_last_whole_line()
    {
        using var scratch = new Scratch();
        await WriteAsync(scratch["whole"], [0, 1, 2]);
        byte[] whole = File.ReadAllBytes(scratch["whole"]);
        int[] ends = [.. whole.Select(static (one, index) => (one, index)).Where(static pair => pair.one == '\n').Select(static pair => pair.index + 1)];

        for (int length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(scratch["cut"], whole[..length]);
            int left = Math.Max(0, ends.Count(end => end <= length) - 1);

            using (BulkJournal cut = BulkJournal.Open(scratch["cut"], "run", flushToDisk: false))
            {
                Assert.That((cut.Resumed, cut.WasTorn), Is.EqualTo(((long)left, length > 0 && !ends.Contains(length))), $"cut at {length}");
                await cut.AddAsync(9, failed: false, static _ => { });
            }

            using BulkJournal mended = BulkJournal.Open(scratch["cut"], "run", flushToDisk: false);
            Assert.That((mended.Resumed, mended.IsDone(9), mended.WasTorn), Is.EqualTo((left + 1L, true, false)));
        }
    }

    [Test]
    public async Task A_journal_that_is_damaged_in_its_midst_is_refused_with_the_line_and_left_as_it_is()
    {
        using var scratch = new Scratch();
        await WriteAsync(scratch["j"], [0, 1, 2]);
        byte[] bytes = File.ReadAllBytes(scratch["j"]);
        int second = Array.IndexOf(bytes, (byte)'\n') + 20;
        bytes[second] ^= 1;
        File.WriteAllBytes(scratch["j"], bytes);

        BulkJournalException failure = Assert.Throws<BulkJournalException>(() => BulkJournal.Open(scratch["j"], "run", flushToDisk: false).Dispose())!;

        Assert.That((failure.Line, failure.Message), Is.EqualTo((2L, "Line 2 of the journal is damaged, and whole lines follow it: the file was changed by something else. Restore it from a copy, or begin anew with another journal.")));
        Assert.That(File.ReadAllBytes(scratch["j"]), Is.EqualTo(bytes));
    }

    [Test]
    public async Task A_last_line_that_is_damaged_is_written_anew()
    {
        using var scratch = new Scratch();
        await WriteAsync(scratch["j"], [0, 1]);
        byte[] bytes = File.ReadAllBytes(scratch["j"]);
        bytes[^3] ^= 1;
        File.WriteAllBytes(scratch["j"], bytes);

        using BulkJournal journal = BulkJournal.Open(scratch["j"], "run", flushToDisk: false);

        Assert.That((journal.Resumed, journal.WasTorn), Is.EqualTo((1L, true)));
    }

    [Test]
    public async Task A_journal_of_another_run_and_a_file_that_is_none_are_refused()
    {
        using var scratch = new Scratch();
        await WriteAsync(scratch["j"], [0]);
        File.WriteAllText(scratch["text"], new string('x', 5_000));

        Assert.That(() => BulkJournal.Open(scratch["j"], "other", flushToDisk: false), Throws.TypeOf<BulkJournalException>().With.Message.StartsWith("The journal is of another run"));
        Assert.That(() => BulkJournal.Open(scratch["text"], "run", flushToDisk: false), Throws.TypeOf<BulkJournalException>().With.Message.StartsWith("The file is no journal"));
        Assert.That(File.ReadAllText(scratch["text"]), Has.Length.EqualTo(5_000));
    }

    [TestCase("hello")]
    [TestCase("""{"custom_id":"id-0","url":"/chat/completions","body":{}}""" + "\n")]
    public void A_short_file_that_is_no_journal_is_left_as_it_is(string text)
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch["text"], text);

        Assert.That(() => BulkJournal.Open(scratch["text"], "run", flushToDisk: false), Throws.TypeOf<BulkJournalException>().With.Message.StartsWith("The file is no journal"));
        Assert.That(File.ReadAllText(scratch["text"]), Is.EqualTo(text));
    }

    [Test]
    public async Task A_first_line_of_which_the_end_is_zeros_is_written_anew()
    {
        using var scratch = new Scratch();
        await WriteAsync(scratch["j"], []);
        byte[] bytes = File.ReadAllBytes(scratch["j"]);
        Array.Clear(bytes, 30, bytes.Length - 30);
        File.WriteAllBytes(scratch["j"], bytes);

        using BulkJournal journal = BulkJournal.Open(scratch["j"], "run", flushToDisk: false);

        Assert.That((journal.Resumed, journal.WasTorn), Is.EqualTo((0L, true)));
    }

    [Test]
    public async Task Two_runs_can_not_write_the_same_journal()
    {
        using var scratch = new Scratch();
        using BulkJournal first = BulkJournal.Open(scratch["j"], "run", flushToDisk: false);
        await first.AddAsync(0, failed: false, static _ => { });

        Assert.That(() => BulkJournal.Open(scratch["j"], "run", flushToDisk: false), Throws.TypeOf<BulkJournalException>().With.Message.Contains("Is another run using it?"));
    }

    [Test]
    public async Task Results_of_many_threads_are_whole_lines_each()
    {
        using var scratch = new Scratch();
        using (BulkJournal journal = BulkJournal.Open(scratch["j"], "run", flushToDisk: false))
        {
            await Parallel.ForAsync(0, 5_000, async (number, _) => await journal.AddAsync(number, number % 7 == 0, writer => writer.WriteString("text", new string('é', number % 300))));
        }

        int lines = File.ReadLines(scratch["j"], Encoding.UTF8).Count();
        using BulkJournal again = BulkJournal.Open(scratch["j"], "run", flushToDisk: false);
        Assert.That((lines, again.Resumed, again.ResumedFailed, again.WasTorn), Is.EqualTo((5_001, 5_000L, 715L, false)));
    }

    [Test]
    public async Task The_first_result_of_a_request_counts_and_a_second_one_is_not_written()
    {
        using var scratch = new Scratch();
        using (BulkJournal journal = BulkJournal.Open(scratch["j"], "run", flushToDisk: false))
        {
            await Parallel.ForAsync(0, 200, async (i, _) => await journal.AddAsync(i % 10, failed: false, writer => writer.WriteNumber("by", i)));
            Assert.That((journal.IsDone(9), journal.IsDone(10), journal.Resumed), Is.EqualTo((true, false, 0L)));
        }

        Assert.That(File.ReadLines(scratch["j"]).Count(), Is.EqualTo(11));
    }

    [Test]
    public async Task Notes_are_read_again_and_are_no_results()
    {
        using var scratch = new Scratch();
        using (BulkJournal journal = BulkJournal.Open(scratch["j"], "run", flushToDisk: false))
        {
            await journal.AddNoteAsync(static writer => writer.WriteNumber("part", 1));
            await journal.AddAsync(0, failed: true, static _ => { });
        }

        using BulkJournal again = BulkJournal.Open(scratch["j"], "run", flushToDisk: false);
        Assert.That((again.Resumed, again.ResumedFailed, again.Notes.Select(Encoding.UTF8.GetString).Single()), Is.EqualTo((1L, 1L, """{"part":1}""")));
    }

    [Test]
    public void A_place_that_can_not_be_written_is_told()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch["folder"]);

        Assert.That(() => BulkJournal.Open(scratch["folder"], "run", flushToDisk: false), Throws.TypeOf<BulkJournalException>().With.Message.Contains("can't be"));
    }

    private static async Task WriteAsync(string path, long[] numbers, long failed = -1)
    {
        using BulkJournal journal = BulkJournal.Open(path, "run", flushToDisk: true);
        foreach (long number in numbers)
        {
            await journal.AddAsync(number, number == failed, writer => writer.WriteString("custom_id", $"id-{number}"));
        }
    }
}
