namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>How a training file is looked at. It is read when the validator is made; later changes have no effect.</summary>
public sealed class TrainingFileOptions
{
    /// <summary>Gets or sets what the lines must be.</summary>
    /// <value>The default is <see langword="null"/>: as the first example has it.</value>
    public TrainingFileFormat? Format { get; set; }

    /// <summary>Gets or sets how often the file is gone through, from 1 to 50, which multiplies the cost.</summary>
    /// <value>The default is <see langword="null"/>: the service chooses, so that only the cost of one time is known.</value>
    public int? Epochs { get; set; }

    /// <summary>Gets or sets how many tokens an example may have.</summary>
    /// <value>The default is <see langword="null"/>: the model's window. Training may take less; the guide to fine-tuning tells for each model.</value>
    public int? MostExampleTokens { get; set; }

    /// <summary>Gets or sets how many problems are kept, at least 1. The others are counted.</summary>
    /// <value>The default is 1,000.</value>
    public int MostProblems { get; set; } = 1_000;

    /// <summary>Gets or sets how long a line may be, in bytes, at least 1,024: as much memory is needed. A longer one is passed over.</summary>
    /// <value>The default is 64 MiB.</value>
    public int MostLineBytes { get; set; } = 64 << 20;

    /// <summary>Gets or sets what counts the tokens.</summary>
    /// <value>The default is <see cref="TokenEstimator.Default"/>.</value>
    public TokenEstimator Estimator { get; set => field = Require.NotNull(value); } = TokenEstimator.Default;

    /// <summary>Gets or sets which models can be trained, how, and at what price.</summary>
    /// <value>The default is the table that comes with this package.</value>
    public TrainingTable Table { get; set => field = Require.NotNull(value); } = TrainingTable.Default;

    internal TrainingFileOptions Checked()
    {
        Check(Epochs is null or (>= 1 and <= 50), nameof(Epochs), "must be from 1 to 50.");
        Check(MostExampleTokens is null or >= 1, nameof(MostExampleTokens), "must be at least 1.");
        Check(MostProblems >= 1, nameof(MostProblems), "must be at least 1.");
        Check(MostLineBytes is >= 1_024 and <= 1 << 30, nameof(MostLineBytes), "must be from 1,024 bytes to 1 GiB.");
        return (TrainingFileOptions)MemberwiseClone();
    }

    private static void Check(bool holds, string option, string message)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(TrainingFileOptions)}.{option} {message}", option);
        }
    }
}
