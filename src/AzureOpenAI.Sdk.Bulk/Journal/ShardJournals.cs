using System.Globalization;

namespace AzureOpenAI.Sdk.Bulk.Journal;

/// <summary>
/// The journals of a shard in a folder that many processes share. Each process that works on the shard writes one of its own, and reads those
/// that were there before: so one that was thought dead, and is not, spoils nothing. Of two results for a request that of the earlier journal counts.
/// </summary>
internal static class ShardJournals
{
    private const int MostTries = 1_000;

    /// <summary>Gets those that are there, in their order.</summary>
    public static string[] In(string folder, int shard)
    {
        string[] found = Directory.GetFiles(folder, string.Format(CultureInfo.InvariantCulture, "shard-{0:D6}.*.journal", shard));
        Array.Sort(found, StringComparer.Ordinal);
        return found;
    }

    /// <summary>Makes a further one, which knows the results of all before it.</summary>
    public static BulkJournal Begin(string folder, int shard, string run, bool flushToDisk)
    {
        Directory.CreateDirectory(folder);
        for (int tries = 0; ; tries++)
        {
            string[] before = In(folder, shard);
            string last = before.Length == 0 ? "" : Path.GetFileName(before[before.Length - 1]);
            int number = last.Length == 0 ? 1 : int.Parse(last.Split('.')[1], CultureInfo.InvariantCulture) + 1;
            string path = Path.Combine(folder, string.Format(CultureInfo.InvariantCulture, "shard-{0:D6}.{1:D6}.journal", shard, number));
            try
            {
                return BulkJournal.Begin(path, run, flushToDisk, before);
            }
            catch (IOException failure) when (failure is not BulkJournalException && tries < MostTries && File.Exists(path))
            {
                // Another process made it at the same moment.
            }
        }
    }
}
