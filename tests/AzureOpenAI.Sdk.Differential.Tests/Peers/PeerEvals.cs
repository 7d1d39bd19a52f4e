using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>The peer's calls for evaluations.</summary>
internal static class PeerEvals
{
    internal static Func<OpenAIClient, Task> Create(string json)
        => client => client.GetEvaluationClient().CreateEvaluationAsync(Json(json), Lenient());

    internal static Func<OpenAIClient, Task> Get(string id)
        => client => client.GetEvaluationClient().GetEvaluationAsync(id, new RequestOptions());

    internal static Func<OpenAIClient, Task> List(string after, int limit, string orderBy, string order)
        => client => client.GetEvaluationClient().GetEvaluationsAsync(limit, orderBy, order, after, new RequestOptions());

    internal static Func<OpenAIClient, Task> Update(string id, string json)
        => client => client.GetEvaluationClient().UpdateEvaluationAsync(id, Json(json), new RequestOptions());

    internal static Func<OpenAIClient, Task> Delete(string id)
        => client => client.GetEvaluationClient().DeleteEvaluationAsync(id, new RequestOptions());

    internal static Func<OpenAIClient, Task> CreateRun(string id, string json)
        => client => client.GetEvaluationClient().CreateEvaluationRunAsync(id, Json(json), Lenient());

    internal static Func<OpenAIClient, Task> GetRun(string id, string run)
        => client => client.GetEvaluationClient().GetEvaluationRunAsync(id, run, new RequestOptions());

    internal static Func<OpenAIClient, Task> ListRuns(string id, string after, int limit, string order, string status)
        => client => client.GetEvaluationClient().GetEvaluationRunsAsync(id, limit, order, after, status, new RequestOptions());

    internal static Func<OpenAIClient, Task> CancelRun(string id, string run)
        => client => client.GetEvaluationClient().CancelEvaluationRunAsync(id, run, new RequestOptions());

    internal static Func<OpenAIClient, Task> DeleteRun(string id, string run)
        => client => client.GetEvaluationClient().DeleteEvaluationRunAsync(id, run, new RequestOptions());

    internal static Func<OpenAIClient, Task> ListItems(string id, string run, string after, int limit, string order, string status)
        => client => client.GetEvaluationClient().GetEvaluationRunOutputItemsAsync(id, run, limit, order, after, status, new RequestOptions());

    internal static Func<OpenAIClient, Task> GetItem(string id, string run, string item)
        => client => client.GetEvaluationClient().GetEvaluationRunOutputItemAsync(id, run, item, new RequestOptions());

    /// <summary>The peer takes nothing but 201 for these, and the recording server answers 200.</summary>
    private static RequestOptions Lenient() => new() { ErrorOptions = ClientErrorBehaviors.NoThrow };

    private static BinaryContent Json(string json) => BinaryContent.Create(BinaryData.FromString(json));
}
