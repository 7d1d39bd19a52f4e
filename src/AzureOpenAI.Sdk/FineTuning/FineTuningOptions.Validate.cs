namespace AzureOpenAI.Sdk.FineTuning;

public sealed partial class FineTuningOptions
{
    // The limits of the service's OpenAPI documents (v1 and OpenAI 2.3.0).
    private const int LongestSuffix = 64;
    private const int MostIntegrations = 5;
    private const int MostMetadata = 16;

    private static readonly OptionRules Rules = new(nameof(FineTuningOptions));

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(!string.IsNullOrEmpty(Model), nameof(Model), "is empty. Name the model to train, such as gpt-4.1-mini-2025-04-14.");
        Rules.That(!string.IsNullOrEmpty(TrainingFile), nameof(TrainingFile), "is empty. Upload the examples for the purpose fine-tune, and give the file's id.");
        Rules.That(ValidationFile is null || ValidationFile != TrainingFile, nameof(ValidationFile), $"is the {nameof(TrainingFile)}. Keep examples apart that the model does not see.");
        Rules.That(ValidationFile is not "", nameof(ValidationFile), "is empty. Leave it null when there is none.");
        Rules.That(Suffix is null or { Length: >= 1 and <= LongestSuffix }, nameof(Suffix), $"has {Suffix?.Length ?? 0} characters; the service takes 1 to {LongestSuffix}.");
        Rules.That(Seed is null or >= 0, nameof(Seed), "must be 0 or more.");
        Rules.That(Integrations.Count <= MostIntegrations, nameof(Integrations), $"has {Integrations.Count} tools; the service takes at most {MostIntegrations}.");
        Rules.That(Integrations.All(tool => tool is not (null or WandbIntegration { Wandb.Project: null or "" } or WandbIntegration { Wandb: null })), nameof(Integrations), "has one that is null or names no project.");
        Rules.That(Metadata is null || Metadata.Count <= MostMetadata, nameof(Metadata), $"has more than {MostMetadata} labels.");
        Rules.That(Metadata is null || Metadata.All(label => label is { Key.Length: <= 64, Value.Length: <= 512 }), nameof(Metadata), "has a label that is null or too long: a name takes 64 characters, a value 512.");
        Rules.That(Hyperparameters is null || Method is null, nameof(Hyperparameters), $"and {nameof(Method)} are both set. Keep {nameof(Method)}, which has hyperparameters of its own.");
        CheckTraining(nameof(Hyperparameters), Hyperparameters?.NEpochs, Hyperparameters?.BatchSize, Hyperparameters?.LearningRateMultiplier);
        if (Method is { } method)
        {
            RequireMethod(method);
        }
    }

    private static void RequireMethod(FineTuningMethod method)
    {
        Rules.That(method.Type is not null, nameof(Method), $"has no {nameof(method.Type)}. Make it with one of {nameof(FineTuningMethod)}.From….");
        RequirePart(method.Supervised, method, FineTuningMethodType.Supervised);
        RequirePart(method.Dpo, method, FineTuningMethodType.Dpo);
        RequirePart(method.Reinforcement, method, FineTuningMethodType.Reinforcement);
        SupervisedHyperparameters? supervised = method.Supervised?.Hyperparameters;
        CheckTraining(nameof(Method), supervised?.NEpochs, supervised?.BatchSize, supervised?.LearningRateMultiplier);
        DpoHyperparameters? dpo = method.Dpo?.Hyperparameters;
        CheckTraining(nameof(Method), dpo?.NEpochs, dpo?.BatchSize, dpo?.LearningRateMultiplier);
        Rules.That(dpo?.Beta?.Number is null or (> 0 and <= 2), nameof(Method), "has a beta that is not above 0 and at most 2.");
        RequireGrader(method);
    }

    private static void RequirePart(object? part, FineTuningMethod method, FineTuningMethodType type)
        => Rules.That(part is null || method.Type == type, nameof(Method), $"is '{method.Type?.ToString()}', but has a part for '{type.ToString()}'. Take that out, or change the type.");

    private static void RequireGrader(FineTuningMethod method)
    {
        if (method.Type != FineTuningMethodType.Reinforcement)
        {
            return;
        }

        Rules.That(method.Reinforcement?.Grader is not null, nameof(Method), "has no grader, without which there is nothing to learn from. Give one.");
        ReinforcementHyperparameters? reinforcement = method.Reinforcement!.Hyperparameters;
        CheckTraining(nameof(Method), reinforcement?.NEpochs, reinforcement?.BatchSize, reinforcement?.LearningRateMultiplier);
        Rules.That(reinforcement?.ComputeMultiplier?.Number is null or (> 0.00001 and <= 10), nameof(Method), "has a compute multiplier that is not above 0.00001 and at most 10.");
        Rules.That(reinforcement?.EvalInterval?.Number is null or >= 1, nameof(Method), "has an evaluation interval below 1.");
        Rules.That(reinforcement?.EvalSamples?.Number is null or >= 1, nameof(Method), "has fewer than 1 evaluation samples.");
    }

    private static void CheckTraining(string option, AutoOr<int>? epochs, AutoOr<int>? batch, AutoOr<double>? rate)
    {
        Rules.That(epochs?.Number is null or (>= 1 and <= 50), option, "has epochs that are not from 1 to 50.");
        Rules.That(batch?.Number is null or (>= 1 and <= 256), option, "has a batch size that is not from 1 to 256.");
        Rules.That(rate?.Number is null or (> 0 and < double.PositiveInfinity), option, "has a learning rate multiplier that is not above 0.");
    }
}
