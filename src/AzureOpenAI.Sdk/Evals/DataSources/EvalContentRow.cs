using System.Text.Json;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>A row of data, and the reply of a model to it where there is one already.</summary>
public sealed class EvalContentRow : WireModel
{
    /// <summary>Gets or sets the row, as an object.</summary>
    public JsonElement? Item { get; set; }

    /// <summary>Gets or sets the reply, as an object such as <c>{"output_text":"…"}</c>.</summary>
    public JsonElement? Sample { get; set; }

    /// <summary>Makes a row of JSON.</summary>
    /// <param name="item">The row, as an object.</param>
    /// <param name="sample">The reply, as an object such as <c>{"output_text":"…"}</c>; null when there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException">One of them is no JSON object.</exception>
    public static EvalContentRow FromJson(string item, string? sample = null)
        => new() { Item = RawJson.Object(item, nameof(item)), Sample = sample is null ? null : RawJson.Object(sample, nameof(sample)) };
}
