using System.Globalization;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>Turns times that are written as ISO 8601 has it into times.</summary>
internal static class IsoTime
{
    /// <summary>Returns the time, or null for one that is missing or no time. One without a zone is of Greenwich.</summary>
    internal static DateTimeOffset? ToTime(string? text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
}
