namespace AzureOpenAI.Sdk.Routing;

/// <summary>Which versions of the service have an operation.</summary>
/// <param name="GenerallyAvailable">The first dated version without <c>-preview</c> that has it; null when none has.</param>
/// <param name="Preview">The first dated preview that has it; null when none had it before it became generally available.</param>
/// <param name="V1">Whether the version without a date has it.</param>
internal sealed record Availability(string? GenerallyAvailable, string? Preview, bool V1)
{
    /// <summary>Every version has it.</summary>
    internal static Availability Always { get; } = new("0001-01-01", null, V1: true);

    /// <summary>No dated version has it.</summary>
    internal static Availability V1Only { get; } = new(null, null, V1: true);

    /// <summary>The version without a date has it, and dated ones from these on.</summary>
    internal static Availability From(string? generallyAvailable = null, string? preview = null, bool v1 = true) => new(generallyAvailable, preview, v1);

    internal bool Has(ServiceVersion version)
        => version.Date is not { } date ? V1
            : IsFrom(date, GenerallyAvailable) || (version.IsPreview && IsFrom(date, Preview));

    /// <summary>Says which versions have it, for a message.</summary>
    internal string Describe()
    {
        List<string> versions = [];
        if (V1)
        {
            versions.Add("v1");
        }

        if (GenerallyAvailable is not null)
        {
            versions.Add($"{GenerallyAvailable} and later");
        }

        if (Preview is not null)
        {
            versions.Add($"previews from {Preview}");
        }

        return string.Join(", ", versions);
    }

    private static bool IsFrom(string date, string? first)
        => first is not null && string.CompareOrdinal(date, 0, first, 0, "0000-00-00".Length) >= 0;
}
