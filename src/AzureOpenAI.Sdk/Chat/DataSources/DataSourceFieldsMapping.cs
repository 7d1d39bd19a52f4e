namespace AzureOpenAI.Sdk.Chat;

/// <summary>Which fields of an index hold what.</summary>
public sealed class DataSourceFieldsMapping : WireModel
{
    /// <summary>Gets or sets the title.</summary>
    public string? TitleField { get; set; }

    /// <summary>Gets or sets the address.</summary>
    public string? UrlField { get; set; }

    /// <summary>Gets or sets the path of the file.</summary>
    public string? FilepathField { get; set; }

    /// <summary>Gets or sets the contents.</summary>
    public IReadOnlyList<string> ContentFields { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what stands between the contents.</summary>
    public string? ContentFieldsSeparator { get; set; }

    /// <summary>Gets or sets the vectors.</summary>
    public IReadOnlyList<string> VectorFields { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the vectors of images.</summary>
    public IReadOnlyList<string> ImageVectorFields { get; set => field = value ?? []; } = [];
}
