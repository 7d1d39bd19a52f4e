using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>
/// Reads the answers that the service keeps, because <see cref="ChatOptions.Store"/> asked for it: to look at them, to evaluate them, or to
/// train a smaller model on them.
/// </summary>
/// <remarks>On Azure it is a preview (Stored completions and distillation, 2025).</remarks>
public class StoredChatsClient
{
    private readonly ServicePipeline _pipeline = null!;

    internal StoredChatsClient(ServicePipeline pipeline) => _pipeline = pipeline;

    /// <summary>For mocking.</summary>
    protected StoredChatsClient()
    {
    }

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual StoredChatsClient With(CallSettings settings) => new(_pipeline.With(settings));

    /// <summary>Lists the answers that the service keeps.</summary>
    /// <param name="model">The model that answered; null for all.</param>
    /// <param name="metadata">Labels that an answer must have; null for all.</param>
    /// <param name="oldestFirst">Whether the oldest comes first; null for the service's order, which is the same.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The answers, read page by page. The continuation token of a page is an id, and good in another process.</returns>
    /// <exception cref="NotSupportedException">While reading: the client's version of the service has no stored answers; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<ChatResult> ListAsync(
        string? model = null, IReadOnlyDictionary<string, string>? metadata = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<ChatResult>((after, limit) => ListRoute(model, metadata, oldestFirst, after, limit), static chat => chat.Id, cancellationToken);

    /// <inheritdoc cref="ListAsync"/>
    public virtual Pageable<ChatResult> List(
        string? model = null, IReadOnlyDictionary<string, string>? metadata = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.List<ChatResult>((after, limit) => ListRoute(model, metadata, oldestFirst, after, limit), static chat => chat.Id, cancellationToken);

    /// <summary>Reads an answer.</summary>
    /// <param name="id">Its id, as <see cref="ChatResult.Id"/> has it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The id can't be an answer's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such answer, or no whole one came.</exception>
    public virtual Task<Response<ChatResult>> GetAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ChatResult>(RouteTo(ChatCalls.GetStored, id), null, cancellationToken);

    /// <inheritdoc cref="GetAsync"/>
    public virtual Response<ChatResult> Get(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<ChatResult>(RouteTo(ChatCalls.GetStored, id), null, cancellationToken);

    /// <summary>Lists the messages to which an answer was given.</summary>
    /// <param name="id">The answer's id.</param>
    /// <param name="oldestFirst">Whether the oldest comes first; null for the service's order, which is the same.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The messages, read page by page. The id of each is in its <see cref="WireModel.AdditionalProperties"/>.</returns>
    /// <exception cref="ArgumentException">While reading: the id can't be an answer's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<ChatMessage> ListMessagesAsync(string id, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<ChatMessage>((after, limit) => MessagesRoute(id, oldestFirst, after, limit), IdOf, cancellationToken);

    /// <inheritdoc cref="ListMessagesAsync"/>
    public virtual Pageable<ChatMessage> ListMessages(string id, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.List<ChatMessage>((after, limit) => MessagesRoute(id, oldestFirst, after, limit), IdOf, cancellationToken);

    /// <summary>Changes the labels of an answer.</summary>
    /// <param name="id">The answer's id.</param>
    /// <param name="options">The labels.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The id can't be an answer's, or the labels are not fit; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such answer, or no whole one came.</exception>
    public virtual Task<Response<ChatResult>> UpdateAsync(string id, ChatMetadataOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<ChatMetadataOptions, ChatResult>(RouteTo(ChatCalls.UpdateStored, id), Require.NotNull(options).Validated(), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="UpdateAsync"/>
    public virtual Response<ChatResult> Update(string id, ChatMetadataOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<ChatMetadataOptions, ChatResult>(RouteTo(ChatCalls.UpdateStored, id), Require.NotNull(options).Validated(), reasons: false, default, cancellationToken);

    /// <summary>Deletes an answer that the service keeps.</summary>
    /// <param name="id">The answer's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>That it is gone.</returns>
    /// <exception cref="ArgumentException">The id can't be an answer's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such answer, or no whole answer came.</exception>
    public virtual Task<Response<ChatDeletionResult>> DeleteAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ChatDeletionResult>(RouteTo(ChatCalls.DeleteStored, id), null, cancellationToken);

    /// <inheritdoc cref="DeleteAsync"/>
    public virtual Response<ChatDeletionResult> Delete(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<ChatDeletionResult>(RouteTo(ChatCalls.DeleteStored, id), null, cancellationToken);

    private static string? IdOf(ChatMessage message)
        => message.AdditionalProperties is { } more && more.TryGetValue("id", out System.Text.Json.JsonElement id) && id.ValueKind == System.Text.Json.JsonValueKind.String ? id.GetString() : null;

    private static QueryText Page(string? after, int? limit, bool? oldestFirst)
        => default(QueryText).Add("after", after).Add("limit", limit).Add("order", oldestFirst switch { true => "asc", false => "desc", null => null });

    private Route ListRoute(string? model, IReadOnlyDictionary<string, string>? metadata, bool? oldestFirst, string? after, int? limit)
    {
        QueryText query = Page(after, limit, oldestFirst).Add("model", model);
        foreach (KeyValuePair<string, string> label in metadata ?? new Dictionary<string, string>())
        {
            query = query.Add($"metadata[{label.Key}]", label.Value);
        }

        return _pipeline.RouteTo(ChatCalls.ListStored, [], query);
    }

    private Route MessagesRoute(string id, bool? oldestFirst, string? after, int? limit) => _pipeline.RouteTo(ChatCalls.ListStoredMessages, [id], Page(after, limit, oldestFirst));

    private Route RouteTo(ServiceOperation operation, string id) => _pipeline.RouteTo(operation, [id]);
}
