using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>A run: what is judged, how far it is, and what came of it.</summary>
public sealed class EvalRunResult : WireModel, IKept
{
    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the evaluation that it belongs to.</summary>
    public string? EvalId { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public EvalRunStatus? Status { get; set; }

    /// <summary>Gets or sets the model that was asked, if one was.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets when it was created, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets where people can read what came of it.</summary>
    public string? ReportUrl { get; set; }

    /// <summary>Gets or sets how many rows came out how.</summary>
    public EvalRunCounts? ResultCounts { get; set; }

    /// <summary>Gets or sets what each model was asked.</summary>
    public IReadOnlyList<EvalModelUsage> PerModelUsage { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how many rows passed each grader.</summary>
    public IReadOnlyList<EvalCriterionResult> PerTestingCriteriaResults { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what is judged.</summary>
    public EvalRunDataSource? DataSource { get; set; }

    /// <summary>Gets or sets labels to find it by: at most 16, a name of 64 and a value of 512 characters.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets or sets why it failed; null when it did not.</summary>
    public ServiceError? Error { get; set; }

    /// <summary>Gets when it was created; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => UnixTime.ToTime(CreatedAt);

    /// <summary>Gets whether it has ended: all rows were judged, it failed or was cancelled.</summary>
    [JsonIgnore]
    public bool HasEnded => Status is { } status && (status == EvalRunStatus.Completed || IsFailed(status));

    IEnumerable<string?> IKept.KeptIds => [Id];

    /// <summary>Says whether a status stands for an end without success. Other jobs of Azure spell it <c>cancelled</c>.</summary>
    internal static bool IsFailed(EvalRunStatus status) => status == EvalRunStatus.Failed || status == EvalRunStatus.Canceled || status.ToString() is "cancelled";
}
