using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Grading;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>An evaluation: what replies are judged by.</summary>
public sealed class EvalsResult : WireModel, IKept
{
    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what the data looks like.</summary>
    public EvalDataSourceConfig? DataSourceConfig { get; set; }

    /// <summary>Gets or sets what scores the replies.</summary>
    public IReadOnlyList<Grader> TestingCriteria { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets when it was created, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets labels to find it by: at most 16, a name of 64 and a value of 512 characters.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets when it was created; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => UnixTime.ToTime(CreatedAt);

    IEnumerable<string?> IKept.KeptIds => [Id];
}
