using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Grading;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>Messages with templates such as <c>{{item.question}}</c>, filled in for each row.</summary>
public sealed class EvalTemplateMessages : EvalInputMessages
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public EvalTemplateMessages()
        : base("template")
    {
    }

    /// <summary>Gets or sets the messages.</summary>
    public IReadOnlyList<GraderMessage> Template { get; set => field = value ?? []; } = [];
}
