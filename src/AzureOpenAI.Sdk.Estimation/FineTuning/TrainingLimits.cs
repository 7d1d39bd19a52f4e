namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>What the service takes: figures of Azure's documents.</summary>
internal static class TrainingLimits
{
    // Quotas and limits of the Azure OpenAI documentation, 2025-07-11: "Max training job size", files for fine-tuning.
    public const long MostFileBytes = 512L << 20;

    // Azure's guide to fine-tuning, 2025: a training file has at least 10 examples.
    public const int FewestExamples = 10;

    // Azure's guide to fine-tuning with images, 2025.
    public const int MostImages = 64;
    public const int MostImageExamples = 50_000;
    public const long MostImageBytes = 10L << 20;
}
