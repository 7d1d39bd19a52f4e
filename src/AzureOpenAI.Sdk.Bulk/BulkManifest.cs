using AzureOpenAI.Sdk.Bulk.Input;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>An input that was checked as a whole, and how it is divided among processes.</summary>
public sealed class BulkManifest
{
    private BulkManifest(string inputIdentity, long lines, IReadOnlyList<BulkShard> shards) => (InputIdentity, Lines, Shards) = (inputIdentity, lines, shards);

    /// <summary>Gets what tells the input from others: it follows from what is in it.</summary>
    public string InputIdentity { get; }

    /// <summary>Gets how many lines there are.</summary>
    public long Lines { get; }

    /// <summary>Gets the shards, in the order of the input. Together they have each line once.</summary>
    public IReadOnlyList<BulkShard> Shards { get; }

    /// <summary>Reads a batch file once: each line must be a request, and each has an id of its own.</summary>
    /// <param name="inputPath">The file.</param>
    /// <param name="linesPerShard">How many lines a shard has; the last one may have fewer.</param>
    /// <returns>The shards, each to be given to <see cref="BulkRunner.RunShardAsync"/> in any process that can read the file.</returns>
    /// <exception cref="ArgumentException">The number of lines is below 1.</exception>
    /// <exception cref="InvalidDataException">A line of the input is no request: its number and what is wrong are told.</exception>
    public static BulkManifest Read(string inputPath, int linesPerShard = 1_000)
    {
        if (linesPerShard < 1)
        {
            throw new ArgumentException("A shard has at least one line.", nameof(linesPerShard));
        }

        List<long> offsets = [];
        (long lines, string identity) = InputFile.Check(Require.NotEmpty(inputPath), line =>
        {
            if (line.Number % linesPerShard == 0)
            {
                offsets.Add(line.Offset);
            }
        });
        return new(identity, lines, [.. offsets.Select((offset, number) =>
        {
            long first = (long)number * linesPerShard;
            return new BulkShard(identity, number, first, offset, (int)Math.Min(linesPerShard, lines - first));
        })]);
    }
}
