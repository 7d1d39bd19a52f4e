namespace AzureOpenAI.Sdk.Serialization;

/// <summary>Turns the service's times, in seconds since 1970, into times.</summary>
internal static class UnixTime
{
    private const long First = -62_135_596_800;
    private const long Last = 253_402_300_799;

    /// <summary>Returns the time, or null for one that is missing or outside of the years 1 to 9999.</summary>
    internal static DateTimeOffset? ToTime(long? seconds)
        => seconds is >= First and <= Last ? DateTimeOffset.FromUnixTimeSeconds(seconds.Value) : null;
}
