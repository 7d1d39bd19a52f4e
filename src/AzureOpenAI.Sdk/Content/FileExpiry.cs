using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk;

/// <summary>When a file is deleted by itself.</summary>
public sealed class FileExpiry : WireModel
{
    private const long Shortest = 3_600;
    private const long Longest = 30 * 24 * 3_600;

    /// <summary>Creates one.</summary>
    /// <param name="age">How long the file is kept after it was made: from an hour to 30 days. Azure keeps every file for at least 14 days.</param>
    public FileExpiry(TimeSpan age) => (Anchor, Seconds) = ("created_at", (long)age.TotalSeconds);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public FileExpiry()
    {
    }

    /// <summary>Gets or sets from when the time counts: <c>created_at</c>.</summary>
    public string? Anchor { get; set; }

    /// <summary>Gets or sets how long the file is kept, in seconds.</summary>
    public long? Seconds { get; set; }

    /// <summary>Throws for a time that the service refuses. Source: its OpenAPI document, version 2.3.0.</summary>
    internal static void Check(OptionRules rules, FileExpiry? expiry, string option)
        => rules.That(expiry is null || expiry.Seconds is >= Shortest and <= Longest, option, "must be from an hour to 30 days.");
}
