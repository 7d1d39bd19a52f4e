using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>A job that trains a model: what it was asked for, how far it is, and what came of it.</summary>
public sealed class FineTuningResult : WireModel, IKept
{
    /// <summary>Gets or sets the kind, <c>fine_tuning.job</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the job's id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public FineTuningStatus? Status { get; set; }

    /// <summary>Gets or sets the model that is trained.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets the name of the trained model, to be deployed; null until the job has succeeded.</summary>
    public string? FineTunedModel { get; set; }

    /// <summary>Gets or sets why the job failed. The service also sends one without members when nothing did.</summary>
    public ServiceError? Error { get; set; }

    /// <summary>Gets or sets when it was created, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets when it ended, in seconds since 1970; null while it goes on.</summary>
    public long? FinishedAt { get; set; }

    /// <summary>Gets or sets when it will probably end, in seconds since 1970.</summary>
    public long? EstimatedFinish { get; set; }

    /// <summary>Gets or sets the id of the file with the examples.</summary>
    public string? TrainingFile { get; set; }

    /// <summary>Gets or sets the id of the file with examples that were kept apart.</summary>
    public string? ValidationFile { get; set; }

    /// <summary>Gets or sets the ids of the files with the figures of the training.</summary>
    public IReadOnlyList<string> ResultFiles { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how many tokens were trained and are billed; null while it goes on.</summary>
    public long? TrainedTokens { get; set; }

    /// <summary>Gets or sets how the model is trained.</summary>
    public FineTuningMethod? Method { get; set; }

    /// <summary>Gets or sets how the model is trained, in the older form that knows supervised training alone.</summary>
    public SupervisedHyperparameters? Hyperparameters { get; set; }

    /// <summary>Gets or sets the seed with which the training can be repeated.</summary>
    public long? Seed { get; set; }

    /// <summary>Gets or sets what was asked to be added to the name of the trained model.</summary>
    public string? UserProvidedSuffix { get; set; }

    /// <summary>Gets or sets the tools that follow the training.</summary>
    public IReadOnlyList<FineTuningIntegration> Integrations { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the labels of the job.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets or sets who owns the job.</summary>
    public string? OrganizationId { get; set; }

    /// <summary>Gets when it was created; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => UnixTime.ToTime(CreatedAt);

    /// <summary>Gets when it ended; null while it goes on.</summary>
    [JsonIgnore]
    public DateTimeOffset? FinishedAtTime => UnixTime.ToTime(FinishedAt);

    /// <summary>Gets when it will probably end; null when that is not known.</summary>
    [JsonIgnore]
    public DateTimeOffset? EstimatedFinishTime => UnixTime.ToTime(EstimatedFinish);

    /// <summary>Gets whether the job has ended: it succeeded, failed or was cancelled. One that is paused has not.</summary>
    [JsonIgnore]
    public bool HasEnded => Status is { } status && (status == FineTuningStatus.Succeeded || IsFailed(status));

    /// <summary>Says whether a status stands for an end without success. Azure also spells it <c>canceled</c>.</summary>
    internal static bool IsFailed(FineTuningStatus status)
        => status == FineTuningStatus.Failed || status == FineTuningStatus.Cancelled || status.ToString() is "canceled";

    IEnumerable<string?> IKept.KeptIds => [Id];
}
