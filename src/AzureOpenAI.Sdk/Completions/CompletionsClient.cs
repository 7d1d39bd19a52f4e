using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Completions;

/// <summary>Goes on with texts, with the few models that still do; for conversations there is the chat client.</summary>
public class CompletionsClient
{
    private static readonly ReadOnlyMemory<byte> Streamed = "\"stream\":true,"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> StreamedWithUsage = "\"stream\":true,\"stream_options\":{\"include_usage\":true},"u8.ToArray();

    private readonly ServicePipeline _pipeline = null!;
    private readonly Route _route = null!;

    internal CompletionsClient(ServicePipeline pipeline, string deployment)
        => (_pipeline, _route, Deployment) = (pipeline, pipeline.RouteTo(CompletionsCalls.Complete, deployment), deployment);

    /// <summary>For mocking.</summary>
    protected CompletionsClient()
    {
    }

    /// <summary>Gets the deployment that answers.</summary>
    public virtual string Deployment { get; } = "";

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual CompletionsClient With(CallSettings settings) => new(_pipeline.With(settings), Deployment);

    /// <summary>Goes on with the prompts.</summary>
    /// <param name="options">The prompts, and how to go on.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The completions, with what they cost.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="ContentFilteredException">The content filter refused a prompt.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<CompletionsResult>> CompleteAsync(CompletionsOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<CompletionsOptions, CompletionsResult>(_route, Prepare(options), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="CompleteAsync(CompletionsOptions, CancellationToken)"/>
    public virtual Response<CompletionsResult> Complete(CompletionsOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<CompletionsOptions, CompletionsResult>(_route, Prepare(options), reasons: false, default, cancellationToken);

    /// <summary>Goes on with one text. The service writes 16 tokens unless the options say otherwise.</summary>
    /// <param name="prompt">The text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <inheritdoc cref="CompleteAsync(CompletionsOptions, CancellationToken)"/>
    public virtual Task<Response<CompletionsResult>> CompleteAsync(string prompt, CancellationToken cancellationToken = default)
        => CompleteAsync(new CompletionsOptions(prompt), cancellationToken);

    /// <inheritdoc cref="CompleteAsync(string, CancellationToken)"/>
    public virtual Response<CompletionsResult> Complete(string prompt, CancellationToken cancellationToken = default)
        => Complete(new CompletionsOptions(prompt), cancellationToken);

    /// <summary>Goes on with the prompts piece by piece. It returns when the first piece is there, so that a refused request fails here and not while reading.</summary>
    /// <param name="options">The prompts, and how to go on. Unless its <c>StreamOptions</c> are set, the usage is asked for as the last update.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <returns>The stream, to be read once.</returns>
    /// <inheritdoc cref="CompleteAsync(CompletionsOptions, CancellationToken)" path="/exception"/>
    public virtual async Task<CompletionsStream> StreamAsync(CompletionsOptions options, CancellationToken cancellationToken = default)
    {
        CompletionsOptions prepared = Prepare(options, streamed: true);
        ReadOnlyMemory<byte> own = options.StreamOptions is null ? StreamedWithUsage : Streamed;
        return new CompletionsStream(await _pipeline.StreamAsync(_route, prepared, reasons: false, own, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Goes on with one text piece by piece.</summary>
    /// <param name="prompt">The text.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <inheritdoc cref="StreamAsync(CompletionsOptions, CancellationToken)"/>
    public virtual Task<CompletionsStream> StreamAsync(string prompt, CancellationToken cancellationToken = default)
        => StreamAsync(new CompletionsOptions(prompt), cancellationToken);

    private static CompletionsOptions Prepare(CompletionsOptions options, bool streamed = false)
    {
        Require.NotNull(options).Validate(streamed);
        return options.Unrouted();
    }
}
