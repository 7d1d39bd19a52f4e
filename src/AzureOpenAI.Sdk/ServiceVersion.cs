using System.Diagnostics.CodeAnalysis;

namespace AzureOpenAI.Sdk;

/// <summary>The version of the service that a client speaks. It decides the shape of each URL.</summary>
/// <remarks>
/// <c>v1</c>, <c>preview</c> and <c>latest</c> go to <c>/openai/v1/…</c> with the deployment in the body's <c>model</c>; a date goes
/// to <c>/openai/deployments/{deployment}/…?api-version={date}</c>.
/// </remarks>
public readonly record struct ServiceVersion
{
    private readonly string? _value;

    /// <summary>Names a version that has no member here.</summary>
    /// <param name="value"><c>v1</c>, <c>preview</c>, <c>latest</c>, or a date such as <c>2024-10-21</c> or <c>2025-03-01-preview</c>.</param>
    /// <exception cref="ArgumentException">The text is none of these.</exception>
    public ServiceVersion(string value)
    {
        Require.NotEmpty(value);
        if (value is not ("v1" or "preview" or "latest") && !IsDate(value))
        {
            throw new ArgumentException(
                "A service version is 'v1', 'preview', 'latest' or a date such as '2024-10-21' or '2025-03-01-preview'.", nameof(value));
        }

        // The default value of the type is the default version, and so equal to it.
        _value = value == "v1" ? null : value;
    }

    /// <summary>Gets the version without a date, whose features grow without breaking. It is the default.</summary>
    public static ServiceVersion V1 { get; } = new("v1");

    /// <summary>Gets the last generally available version with a date.</summary>
    [SuppressMessage("Naming", "CA1707", Justification = "As the Azure guidelines write versions.")]
    public static ServiceVersion V2024_10_21 { get; } = new("2024-10-21");

    /// <summary>Gets whether the deployment stands in the body rather than in the path.</summary>
    internal bool HasModelInBody => _value is null or "preview" or "latest";

    /// <summary>Gets what stands in the query, or null when nothing does.</summary>
    internal string? ApiVersion => _value;

    /// <summary>Gets the date, without what may follow it; null when the version has none.</summary>
    internal string? Date => HasModelInBody ? null : _value!.Substring(0, "0000-00-00".Length);

    internal bool IsPreview => _value?.EndsWith("-preview", StringComparison.Ordinal) == true;

    /// <summary>Returns the version as it is written, for example <c>2024-10-21</c>.</summary>
    public override string ToString() => _value ?? "v1";

    private static bool IsDate(string value)
    {
        const string Shape = "0000-00-00";
        if (value.Length < Shape.Length || (value.Length > Shape.Length && value.Substring(Shape.Length) != "-preview"))
        {
            return false;
        }

        for (int i = 0; i < Shape.Length; i++)
        {
            if (Shape[i] == '-' ? value[i] != '-' : value[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
