using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Keeps conversations with the service: responses that name one go on from it and are added to it.</summary>
public class ConversationsClient
{
    private readonly ServicePipeline _pipeline = null!;

    internal ConversationsClient(ServicePipeline pipeline) => _pipeline = pipeline;

    /// <summary>For mocking.</summary>
    protected ConversationsClient()
    {
    }

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual ConversationsClient With(CallSettings settings) => new(_pipeline.With(settings));

    /// <summary>Begins a conversation.</summary>
    /// <param name="options">What has been said already; null for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The conversation.</returns>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<ConversationsResult>> CreateAsync(ConversationsOptions? options = null, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<ConversationsOptions, ConversationsResult>(_pipeline.RouteTo(ResponsesCalls.CreateConversation, [], body: options), options ?? new(), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="CreateAsync"/>
    public virtual Response<ConversationsResult> Create(ConversationsOptions? options = null, CancellationToken cancellationToken = default)
        => _pipeline.Post<ConversationsOptions, ConversationsResult>(_pipeline.RouteTo(ResponsesCalls.CreateConversation, [], body: options), options ?? new(), reasons: false, default, cancellationToken);

    /// <summary>Reads what is known about a conversation.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The conversation.</returns>
    /// <exception cref="ArgumentException">The id can't be a conversation's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such conversation, or no whole answer came.</exception>
    public virtual Task<Response<ConversationsResult>> GetAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ConversationsResult>(RouteTo(ResponsesCalls.GetConversation, id), null, cancellationToken);

    /// <inheritdoc cref="GetAsync"/>
    public virtual Response<ConversationsResult> Get(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<ConversationsResult>(RouteTo(ResponsesCalls.GetConversation, id), null, cancellationToken);

    /// <summary>Changes the labels of a conversation.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="options">The labels.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The conversation.</returns>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public virtual Task<Response<ConversationsResult>> UpdateAsync(string id, ConversationsUpdateOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<ConversationsUpdateOptions, ConversationsResult>(RouteTo(ResponsesCalls.UpdateConversation, id), Require.NotNull(options), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="UpdateAsync"/>
    public virtual Response<ConversationsResult> Update(string id, ConversationsUpdateOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<ConversationsUpdateOptions, ConversationsResult>(RouteTo(ResponsesCalls.UpdateConversation, id), Require.NotNull(options), reasons: false, default, cancellationToken);

    /// <summary>Deletes a conversation. Its items are kept until they are deleted themselves.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it is gone.</returns>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public virtual Task<Response<ConversationsDeletionResult>> DeleteAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ConversationsDeletionResult>(RouteTo(ResponsesCalls.DeleteConversation, id), null, cancellationToken);

    /// <inheritdoc cref="DeleteAsync"/>
    public virtual Response<ConversationsDeletionResult> Delete(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<ConversationsDeletionResult>(RouteTo(ResponsesCalls.DeleteConversation, id), null, cancellationToken);

    /// <summary>Adds items to a conversation.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="items">The items, at most 20.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The items with their ids.</returns>
    /// <exception cref="ArgumentException">The id can't be a conversation's, or there are no items; nothing was sent.</exception>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public virtual Task<Response<ListPage<ResponseItem>>> AddItemsAsync(string id, IEnumerable<ResponseItem> items, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<ConversationsItemsOptions, ListPage<ResponseItem>>(RouteTo(ResponsesCalls.AddItems, id), Adding(items), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="AddItemsAsync"/>
    public virtual Response<ListPage<ResponseItem>> AddItems(string id, IEnumerable<ResponseItem> items, CancellationToken cancellationToken = default)
        => _pipeline.Post<ConversationsItemsOptions, ListPage<ResponseItem>>(RouteTo(ResponsesCalls.AddItems, id), Adding(items), reasons: false, default, cancellationToken);

    /// <summary>Lists the items of a conversation.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="oldestFirst">Whether the oldest comes first; null for the service's order, the newest first.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The items, read page by page.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<ResponseItem> ListItemsAsync(string id, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<ResponseItem>((after, limit) => ItemsRoute(id, oldestFirst, after, limit), static item => item.Id, cancellationToken);

    /// <inheritdoc cref="ListItemsAsync"/>
    public virtual Pageable<ResponseItem> ListItems(string id, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.List<ResponseItem>((after, limit) => ItemsRoute(id, oldestFirst, after, limit), static item => item.Id, cancellationToken);

    /// <summary>Reads an item of a conversation.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="itemId">The item's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The item.</returns>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public virtual Task<Response<ResponseItem>> GetItemAsync(string id, string itemId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ResponseItem>(RouteTo(ResponsesCalls.GetItem, id, itemId), null, cancellationToken);

    /// <inheritdoc cref="GetItemAsync"/>
    public virtual Response<ResponseItem> GetItem(string id, string itemId, CancellationToken cancellationToken = default)
        => _pipeline.Send<ResponseItem>(RouteTo(ResponsesCalls.GetItem, id, itemId), null, cancellationToken);

    /// <summary>Deletes an item of a conversation.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="itemId">The item's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The conversation.</returns>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public virtual Task<Response<ConversationsResult>> DeleteItemAsync(string id, string itemId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ConversationsResult>(RouteTo(ResponsesCalls.DeleteItem, id, itemId), null, cancellationToken);

    /// <inheritdoc cref="DeleteItemAsync"/>
    public virtual Response<ConversationsResult> DeleteItem(string id, string itemId, CancellationToken cancellationToken = default)
        => _pipeline.Send<ConversationsResult>(RouteTo(ResponsesCalls.DeleteItem, id, itemId), null, cancellationToken);

    private static ConversationsItemsOptions Adding(IEnumerable<ResponseItem> items)
    {
        var options = new ConversationsItemsOptions { Items = [.. Require.NotNull(items)] };
        return options.Items.Count is > 0 and <= MostItems
            ? options
            : throw new ArgumentException($"{options.Items.Count} items can't be added at once: the service takes from 1 to {MostItems}.", nameof(items));
    }

    // The OpenAI document, 2.3.0.
    private const int MostItems = 20;

    private Route RouteTo(ServiceOperation operation, params string[] ids) => _pipeline.RouteTo(operation, ids);

    private Route ItemsRoute(string id, bool? oldestFirst, string? after, int? limit)
        => _pipeline.RouteTo(ResponsesCalls.ListItems, [id], QueryText.Page(after, limit, oldestFirst));
}
