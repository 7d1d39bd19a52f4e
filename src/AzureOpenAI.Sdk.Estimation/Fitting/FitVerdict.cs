namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>Whether a request fits.</summary>
public enum FitVerdict
{
    /// <summary>The upper end of the estimate fits.</summary>
    Fits,

    /// <summary>The limit is within the estimate's range.</summary>
    FitsPerhaps,

    /// <summary>Not even the lower end of the estimate fits.</summary>
    DoesNotFit,
}
