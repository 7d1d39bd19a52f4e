using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.ModelCatalog;

/// <summary>A model that the resource may use, or one that was trained for it.</summary>
public sealed class ModelCatalogResult : WireModel
{
    /// <summary>Gets or sets its id, for example <c>gpt-4o-2024-11-20</c>.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>model</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets whether it is ready; of Azure alone.</summary>
    public ModelCatalogStatus? Status { get; set; }

    /// <summary>Gets or sets what can be done with it; of Azure alone.</summary>
    public ModelCapabilities? Capabilities { get; set; }

    /// <summary>Gets or sets where it stands between its first day and its last; of Azure alone.</summary>
    public ModelLifecycle? LifecycleStatus { get; set; }

    /// <summary>Gets or sets when it ends; of Azure alone.</summary>
    public ModelDeprecation? Deprecation { get; set; }

    /// <summary>Gets or sets the model that it was trained from, for a fine-tuned one; of Azure alone.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets the job that trained it, for a fine-tuned one; of Azure alone.</summary>
    public string? FineTune { get; set; }

    /// <summary>Gets or sets who made it.</summary>
    public string? OwnedBy { get; set; }

    /// <summary>Gets or sets the day on which it ends, such as <c>2026-10-23</c>; of OpenAI alone. Azure has <see cref="Deprecation"/>.</summary>
    public string? ShutdownDate { get; set; }

    /// <summary>Gets or sets when it was made, in seconds since 1970.</summary>
    public long? Created { get; set; }

    /// <summary>Gets or sets when it was made, in seconds since 1970; of Azure alone.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets when it was changed last, in seconds since 1970; of Azure alone.</summary>
    public long? UpdatedAt { get; set; }

    /// <summary>Gets when it was made, under whichever name the service tells it; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => UnixTime.ToTime(CreatedAt ?? Created);
}
