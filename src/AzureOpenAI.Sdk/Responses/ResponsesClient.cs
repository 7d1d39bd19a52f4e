using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Has questions answered by a model that may use tools of the service, and keeps the answers.</summary>
public partial class ResponsesClient
{
    private static readonly ReadOnlyMemory<byte> Streamed = "\"stream\":true,"u8.ToArray();

    private readonly ServicePipeline _pipeline = null!;

    internal ResponsesClient(ServicePipeline pipeline, string deployment)
    {
        (_pipeline, Deployment) = (pipeline, deployment);
        _create = pipeline.RouteTo(ResponsesCalls.Create, deployment);
        _count = pipeline.RouteTo(ResponsesCalls.Count, deployment);
        _compact = pipeline.RouteTo(ResponsesCalls.Compact, deployment);
    }

    /// <summary>For mocking.</summary>
    protected ResponsesClient()
    {
    }

    private readonly Route _create = null!;
    private readonly Route _count = null!;
    private readonly Route _compact = null!;

    /// <summary>Gets the deployment that answers.</summary>
    public virtual string Deployment { get; } = "";

    internal TimeProvider Time => _pipeline?.Time ?? TimeProvider.System;

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual ResponsesClient With(CallSettings settings) => new(_pipeline.With(settings), Deployment);

    /// <summary>Makes a response.</summary>
    /// <param name="options">What is answered, and how.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response, with what it cost.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no responses; nothing was sent.</exception>
    /// <exception cref="ContentFilteredException">The content filter refused the prompt.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<ResponsesResult>> CreateAsync(ResponsesOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<ResponsesOptions, ResponsesResult>(_create, Prepare(options), Reasons(options), default, cancellationToken);

    /// <inheritdoc cref="CreateAsync(ResponsesOptions, CancellationToken)"/>
    public virtual Response<ResponsesResult> Create(ResponsesOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<ResponsesOptions, ResponsesResult>(_create, Prepare(options), Reasons(options), default, cancellationToken);

    /// <summary>Answers one question.</summary>
    /// <param name="input">What the user says.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <inheritdoc cref="CreateAsync(ResponsesOptions, CancellationToken)"/>
    public virtual Task<Response<ResponsesResult>> CreateAsync(string input, CancellationToken cancellationToken = default)
        => CreateAsync(new ResponsesOptions(input), cancellationToken);

    /// <inheritdoc cref="CreateAsync(string, CancellationToken)"/>
    public virtual Response<ResponsesResult> Create(string input, CancellationToken cancellationToken = default)
        => Create(new ResponsesOptions(input), cancellationToken);

    /// <summary>Goes on from a response that the service has kept.</summary>
    /// <param name="previous">The response.</param>
    /// <param name="input">What the user says next, or what tools returned.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <inheritdoc cref="CreateAsync(ResponsesOptions, CancellationToken)"/>
    public virtual Task<Response<ResponsesResult>> ContinueAsync(ResponsesResult previous, ResponseInput input, CancellationToken cancellationToken = default)
        => CreateAsync(Following(previous, input), cancellationToken);

    /// <inheritdoc cref="ContinueAsync"/>
    public virtual Response<ResponsesResult> Continue(ResponsesResult previous, ResponseInput input, CancellationToken cancellationToken = default)
        => Create(Following(previous, input), cancellationToken);

    /// <summary>Makes a response piece by piece. It returns when the first piece is there, so that a refused request fails here and not while reading.</summary>
    /// <param name="options">What is answered, and how.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <returns>The stream, to be read once.</returns>
    /// <inheritdoc cref="CreateAsync(ResponsesOptions, CancellationToken)" path="/exception"/>
    public virtual async Task<ResponsesStream> StreamAsync(ResponsesOptions options, CancellationToken cancellationToken = default)
        => new(await _pipeline.StreamAsync(_create, Prepare(options), Reasons(options), Streamed, cancellationToken).ConfigureAwait(false));

    /// <summary>Answers one question piece by piece.</summary>
    /// <param name="input">What the user says.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <inheritdoc cref="StreamAsync(ResponsesOptions, CancellationToken)"/>
    public virtual Task<ResponsesStream> StreamAsync(string input, CancellationToken cancellationToken = default)
        => StreamAsync(new ResponsesOptions(input), cancellationToken);

    /// <summary>Counts the tokens of an input as the service does. It costs nothing, but it is a call.</summary>
    /// <param name="options">What would be answered.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tokens.</returns>
    /// <inheritdoc cref="CreateAsync(ResponsesOptions, CancellationToken)" path="/exception"/>
    public virtual Task<Response<ResponsesTokensResult>> CountTokensAsync(ResponsesOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<ResponsesOptions, ResponsesTokensResult>(_count, Prepare(options).ToCount(), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="CountTokensAsync"/>
    public virtual Response<ResponsesTokensResult> CountTokens(ResponsesOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<ResponsesOptions, ResponsesTokensResult>(_count, Prepare(options).ToCount(), reasons: false, default, cancellationToken);

    /// <summary>Makes a long conversation small: what is returned stands for it in the next input.</summary>
    /// <param name="options">The conversation.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The items, to be sent as they are.</returns>
    /// <inheritdoc cref="CreateAsync(ResponsesOptions, CancellationToken)" path="/exception"/>
    public virtual Task<Response<ResponsesCompactionResult>> CompactAsync(ResponsesOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<ResponsesOptions, ResponsesCompactionResult>(_compact, Prepare(options).ToCompact(), Reasons(options), default, cancellationToken);

    /// <inheritdoc cref="CompactAsync"/>
    public virtual Response<ResponsesCompactionResult> Compact(ResponsesOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<ResponsesOptions, ResponsesCompactionResult>(_compact, Prepare(options).ToCompact(), Reasons(options), default, cancellationToken);

    private static ResponsesOptions Following(ResponsesResult previous, ResponseInput input)
        => new(input) { PreviousResponseId = Require.NotEmpty(Require.NotNull(previous).Id ?? "", "previous.Id") };

    private static ResponsesOptions Prepare(ResponsesOptions options)
    {
        Require.NotNull(options).Validate();
        return options.Unrouted();
    }

    /// <summary>A deployment's name may hide a reasoning model; options that only those take show it.</summary>
    private static bool Reasons(ResponsesOptions options) => options.Reasoning is not null;
}
