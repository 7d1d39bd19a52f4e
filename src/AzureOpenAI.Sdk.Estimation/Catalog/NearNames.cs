namespace AzureOpenAI.Sdk.Estimation.Catalog;

/// <summary>Finds names that resemble one that is not known.</summary>
internal static class NearNames
{
    private const int Most = 3;
    private const int LongestName = 100;

    public static IReadOnlyList<string> Find(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestName)
        {
            return [];
        }

        string wanted = name.ToLowerInvariant();
        return [.. known
            .Select(candidate => (Name: candidate, Distance: Distance(wanted, candidate)))
            .Where(candidate => candidate.Distance <= Math.Max(2, wanted.Length / 4))
            .OrderBy(static candidate => candidate.Distance)
            .ThenBy(static candidate => candidate.Name.Length)
            .ThenBy(static candidate => candidate.Name, StringComparer.Ordinal)
            .Take(Most)
            .Select(static candidate => candidate.Name)];
    }

    /// <summary>Counts the edits between two names; a name that begins or ends with the other is as near as one edit.</summary>
    private static int Distance(string wanted, string candidate)
        => wanted.StartsWith(candidate + "-", StringComparison.Ordinal) || wanted.EndsWith("-" + candidate, StringComparison.Ordinal)
            ? 1
            : Edits(wanted, candidate);

    private static int Edits(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                int change = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
