using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Holds conversations with a deployment: whole answers, or streams of them.</summary>
public partial class ChatClient
{
    private static readonly ReadOnlyMemory<byte> Streamed = "\"stream\":true,"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> StreamedWithUsage = "\"stream\":true,\"stream_options\":{\"include_usage\":true},"u8.ToArray();

    private readonly ServicePipeline _pipeline = null!;
    private readonly Route _route = null!;

    internal ChatClient(ServicePipeline pipeline, string deployment)
        => (_pipeline, _route, Deployment) = (pipeline, pipeline.RouteTo(ChatCalls.Complete, deployment), deployment);

    /// <summary>For mocking.</summary>
    protected ChatClient()
    {
    }

    /// <summary>Gets the deployment that answers.</summary>
    public virtual string Deployment { get; } = "";

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual ChatClient With(CallSettings settings) => new(_pipeline.With(settings), Deployment);

    /// <summary>Completes a conversation.</summary>
    /// <param name="options">The messages, and how to answer them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer, with what it cost.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="ContentFilteredException">The content filter refused the prompt.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<ChatResult>> CompleteAsync(ChatOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<ChatOptions, ChatResult>(_route, Prepare(options), Reasons(options), default, cancellationToken);

    /// <inheritdoc cref="CompleteAsync(ChatOptions, CancellationToken)"/>
    public virtual Response<ChatResult> Complete(ChatOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<ChatOptions, ChatResult>(_route, Prepare(options), Reasons(options), default, cancellationToken);

    /// <summary>Answers one question.</summary>
    /// <param name="prompt">What the user says.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <inheritdoc cref="CompleteAsync(ChatOptions, CancellationToken)"/>
    public virtual Task<Response<ChatResult>> CompleteAsync(string prompt, CancellationToken cancellationToken = default)
        => CompleteAsync(new ChatOptions(prompt), cancellationToken);

    /// <inheritdoc cref="CompleteAsync(string, CancellationToken)"/>
    public virtual Response<ChatResult> Complete(string prompt, CancellationToken cancellationToken = default)
        => Complete(new ChatOptions(prompt), cancellationToken);

    /// <summary>Completes a conversation piece by piece. It returns when the first piece is there, so that a refused request fails here and not while reading.</summary>
    /// <param name="options">The messages, and how to answer them. Unless its <c>StreamOptions</c> are set, the usage is asked for as the last update.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <returns>The stream, to be read once.</returns>
    /// <inheritdoc cref="CompleteAsync(ChatOptions, CancellationToken)" path="/exception"/>
    public virtual async Task<ChatStream> StreamAsync(ChatOptions options, CancellationToken cancellationToken = default)
    {
        ChatOptions prepared = Prepare(options);
        ReadOnlyMemory<byte> own = options.StreamOptions is null ? StreamedWithUsage : Streamed;
        return new ChatStream(await _pipeline.StreamAsync(_route, prepared, Reasons(options), own, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Answers one question piece by piece.</summary>
    /// <param name="prompt">What the user says.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <inheritdoc cref="StreamAsync(ChatOptions, CancellationToken)"/>
    public virtual Task<ChatStream> StreamAsync(string prompt, CancellationToken cancellationToken = default)
        => StreamAsync(new ChatOptions(prompt), cancellationToken);

    private static ChatOptions Prepare(ChatOptions options)
    {
        Require.NotNull(options).Validate();
        return options.Unrouted();
    }

    /// <summary>A deployment's name may hide a reasoning model; options that only those take show it.</summary>
    private static bool Reasons(ChatOptions options) => options.ReasoningEffort is not null;
}
