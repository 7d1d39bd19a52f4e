using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>A message to a model that grades.</summary>
public sealed class GraderMessage : WireModel
{
    /// <summary>Creates a message of a text.</summary>
    /// <param name="role">Who says it.</param>
    /// <param name="content">What it says; templates such as <c>{{item.answer}}</c> stand for members of the example.</param>
    public GraderMessage(GraderRole role, GraderContent content) => (Role, Content) = (role, Require.NotNull(content));

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public GraderMessage()
    {
    }

    /// <summary>Gets or sets what it is: <c>message</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets who says it.</summary>
    public GraderRole? Role { get; set; }

    /// <summary>Gets or sets what it says.</summary>
    public GraderContent? Content { get; set; }

    /// <summary>Gets or sets whether an assistant's message is on the way to the answer, <c>commentary</c>, or the answer, <c>final_answer</c>.</summary>
    public string? Phase { get; set; }
}
