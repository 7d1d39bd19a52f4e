using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

/// <summary>Which types of ours read and write the bodies of an operation.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path below the version; <c>*</c> stands for an id.</param>
internal sealed record RecordedOperation(string Method, string Path)
{
    /// <summary>Gets the type of the request's JSON, or of the fields of its form; null when there is no body.</summary>
    internal Type? Options { get; init; }

    /// <summary>Gets the type of the response's JSON; null when it is never JSON.</summary>
    internal Type? Result { get; init; }

    /// <summary>Gets the type of a stream's events; null when it is never a stream.</summary>
    internal Type? Update { get; init; }

    /// <summary>Reads a stream to its end with the client, and returns what it gathered.</summary>
    internal Func<AzureOpenAIClient, Task<WireModel>>? Gather { get; init; }

    /// <summary>Gets what of the gathered result must be what the events said; the events are read one by one for that.</summary>
    internal Func<IReadOnlyList<string>, WireModel, (string Wanted, string Gathered)>? Whole { get; init; }

    /// <summary>Sends a recorded form with the client.</summary>
    internal Func<AzureOpenAIClient, RecordedForm, Task>? Send { get; init; }

    /// <summary>Says whether a recording is one of this operation.</summary>
    internal bool Is(Recording recording)
    {
        string[] wanted = Path.Split('/'), found = Below(recording.Path).Split('/');
        return recording.Method == Method && wanted.Length == found.Length && wanted.Zip(found, (want, have) => want == "*" || want == have).All(same => same);
    }

    /// <summary>Gets the path below the version, in OpenAI's form or in either of Azure's.</summary>
    internal static string Below(string path)
    {
        string[] steps = path.Split('?')[0].Trim('/').Split('/');
        return "/" + string.Join('/', steps switch
        {
            ["openai", "deployments", _, .. var rest] => rest,
            ["openai", "v1", .. var rest] => rest,
            ["openai" or "v1", .. var rest] => rest,
            _ => steps,
        });
    }

    public override string ToString() => $"{Method} {Path}";
}
