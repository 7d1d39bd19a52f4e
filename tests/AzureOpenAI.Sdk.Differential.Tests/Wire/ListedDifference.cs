using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Differential.Tests.Wire;

/// <summary>A line of <c>eng/wire-differences.txt</c>.</summary>
/// <param name="Peer">The peer.</param>
/// <param name="Call">The call; one that ends in <c>*</c> stands for all that begin so, and holds for each of them.</param>
/// <param name="Difference">What differs, as a <see cref="WireDifference"/> is written.</param>
/// <param name="Reason">Why.</param>
internal sealed record ListedDifference(string Peer, string Call, string Difference, string Reason)
{
    /// <summary>Stands for a difference where the peer refuses the call.</summary>
    internal const string NothingIsSent = "nothing is sent";

    internal static IReadOnlyList<ListedDifference> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "eng", "wire-differences.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(Parse),
    ];

    /// <summary>Says whether the line is about a call.</summary>
    internal bool IsAbout(string call) => Call.EndsWith('*') ? call.StartsWith(Call[..^1], StringComparison.Ordinal) : call == Call;

    private static ListedDifference Parse(string line)
    {
        // A reason begins after the last colon that stands alone: JSON is written without blanks.
        int reason = line.LastIndexOf(" : ", StringComparison.Ordinal);
        string[] parts = (reason < 0 ? line : line[..reason]).Split(' ', 3);
        return new ListedDifference(parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2)?.Trim() ?? "", reason < 0 ? "" : line[(reason + 3)..].Trim());
    }
}
