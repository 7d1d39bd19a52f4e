using System.Text.Json;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>A row of a run, with what its graders say.</summary>
public sealed class EvalOutputItem : WireModel
{
    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the run that it belongs to.</summary>
    public string? RunId { get; set; }

    /// <summary>Gets or sets the evaluation that it belongs to.</summary>
    public string? EvalId { get; set; }

    /// <summary>Gets or sets when it was judged, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets how it came out, such as <c>pass</c>, <c>fail</c> or <c>completed</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Gets or sets which row it is.</summary>
    public long? DatasourceItemId { get; set; }

    /// <summary>Gets or sets the row itself.</summary>
    public JsonElement? DatasourceItem { get; set; }

    /// <summary>Gets or sets what each grader says.</summary>
    public IReadOnlyList<EvalOutputItemResult> Results { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what a model was asked, and what it replied.</summary>
    public EvalSample? Sample { get; set; }
}
