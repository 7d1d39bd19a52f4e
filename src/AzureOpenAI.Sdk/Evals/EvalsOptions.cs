using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Grading;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>What replies are judged by. What is null is decided by the service.</summary>
public sealed partial class EvalsOptions : WireModel
{
    /// <summary>Creates options.</summary>
    /// <param name="dataSourceConfig">What the data looks like.</param>
    /// <param name="testingCriteria">What scores the replies. Templates such as <c>{{item.answer}}</c> and <c>{{sample.output_text}}</c> stand for members of a row and for the reply.</param>
    public EvalsOptions(EvalDataSourceConfig dataSourceConfig, IEnumerable<Grader> testingCriteria)
        => (DataSourceConfig, TestingCriteria) = (Require.NotNull(dataSourceConfig), [.. Require.NotNull(testingCriteria)]);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public EvalsOptions()
    {
    }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what the data looks like.</summary>
    public EvalDataSourceConfig? DataSourceConfig { get; set; }

    /// <summary>Gets or sets what scores the replies.</summary>
    public IReadOnlyList<Grader> TestingCriteria { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets labels to find it by: at most 16, a name of 64 and a value of 512 characters.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }
}
