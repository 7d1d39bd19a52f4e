using AzureOpenAI.Sdk.Grading;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>How a model is trained. One of the three parts is set, as <see cref="Type"/> says.</summary>
public sealed class FineTuningMethod : WireModel
{
    /// <summary>Gets or sets which of the parts counts.</summary>
    public FineTuningMethodType? Type { get; set; }

    /// <summary>Gets or sets what supervised training is told.</summary>
    public SupervisedMethod? Supervised { get; set; }

    /// <summary>Gets or sets what training on preferences is told.</summary>
    public DpoMethod? Dpo { get; set; }

    /// <summary>Gets or sets what training by a grader is told.</summary>
    public ReinforcementMethod? Reinforcement { get; set; }

    /// <summary>Makes training on examples of good replies. Each line of the file is a conversation.</summary>
    /// <param name="hyperparameters">How to train; null for what the service chooses.</param>
    /// <returns>The method.</returns>
    public static FineTuningMethod FromExamples(SupervisedHyperparameters? hyperparameters = null)
        => new() { Type = FineTuningMethodType.Supervised, Supervised = new() { Hyperparameters = hyperparameters } };

    /// <summary>Makes training on pairs of replies, of which one is preferred: direct preference optimization.</summary>
    /// <param name="hyperparameters">How to train; null for what the service chooses.</param>
    /// <returns>The method.</returns>
    public static FineTuningMethod FromPreferences(DpoHyperparameters? hyperparameters = null)
        => new() { Type = FineTuningMethodType.Dpo, Dpo = new() { Hyperparameters = hyperparameters } };

    /// <summary>Makes training on replies that the model makes itself and a grader scores, for reasoning models.</summary>
    /// <param name="grader">What scores the replies.</param>
    /// <param name="hyperparameters">How to train; null for what the service chooses.</param>
    /// <returns>The method.</returns>
    public static FineTuningMethod FromGrader(Grader grader, ReinforcementHyperparameters? hyperparameters = null)
        => new() { Type = FineTuningMethodType.Reinforcement, Reinforcement = new() { Grader = Require.NotNull(grader), Hyperparameters = hyperparameters } };
}
