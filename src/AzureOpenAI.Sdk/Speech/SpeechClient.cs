using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Speech;

/// <summary>Says texts aloud.</summary>
public class SpeechClient
{
    private static readonly ReadOnlyMemory<byte> AsEvents = "\"stream_format\":\"sse\","u8.ToArray();

    private readonly ServicePipeline _pipeline = null!;
    private readonly Route _route = null!;

    internal SpeechClient(ServicePipeline pipeline, string deployment)
        => (_pipeline, _route, Deployment) = (pipeline, pipeline.RouteTo(SpeechCalls.Speak, deployment), deployment);

    /// <summary>For mocking.</summary>
    protected SpeechClient()
    {
    }

    /// <summary>Gets the deployment that answers.</summary>
    public virtual string Deployment { get; } = "";

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual SpeechClient With(CallSettings settings) => new(_pipeline.With(settings), Deployment);

    /// <summary>Says a text aloud. It returns when the sound begins to arrive; the stream brings the rest, and holds no more than a piece of it.</summary>
    /// <param name="options">What to say, and in whose voice.</param>
    /// <param name="cancellationToken">Ends the call; the stream is ended by closing it.</param>
    /// <returns>The bytes of an audio file. Close the stream when you are done.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no speech; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request.</exception>
    public virtual Task<ContentStream> SpeakAsync(SpeechOptions options, CancellationToken cancellationToken = default)
        => _pipeline.DownloadAsync(_route, Body(options), cancellationToken);

    /// <inheritdoc cref="SpeakAsync(SpeechOptions, CancellationToken)"/>
    public virtual ContentStream Speak(SpeechOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Download(_route, Body(options), cancellationToken);

    /// <summary>Says a text aloud, as MP3.</summary>
    /// <param name="input">The text, of at most 4,096 characters.</param>
    /// <param name="voice">Who speaks.</param>
    /// <param name="cancellationToken">Ends the call; the stream is ended by closing it.</param>
    /// <inheritdoc cref="SpeakAsync(SpeechOptions, CancellationToken)"/>
    public virtual Task<ContentStream> SpeakAsync(string input, SpeechVoice voice, CancellationToken cancellationToken = default)
        => SpeakAsync(new SpeechOptions(input, voice), cancellationToken);

    /// <inheritdoc cref="SpeakAsync(string, SpeechVoice, CancellationToken)"/>
    public virtual ContentStream Speak(string input, SpeechVoice voice, CancellationToken cancellationToken = default)
        => Speak(new SpeechOptions(input, voice), cancellationToken);

    /// <summary>Says a text aloud into a file. The file has its name only when it is whole; until then it stands beside it as <c>.part</c>.</summary>
    /// <param name="options">What to say, and in whose voice.</param>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="cancellationToken">Ends the call and the writing.</param>
    /// <returns>How many bytes the file has.</returns>
    /// <exception cref="StreamInterruptedException">The sound broke off; no file is left.</exception>
    /// <inheritdoc cref="SpeakAsync(SpeechOptions, CancellationToken)" path="/exception"/>
    public virtual async Task<long> SpeakToFileAsync(SpeechOptions options, string path, CancellationToken cancellationToken = default)
    {
        Require.NotEmpty(path);
        using ContentStream speech = await SpeakAsync(options, cancellationToken).ConfigureAwait(false);
        return await speech.SaveToAsync(path, progress: null, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="SpeakToFileAsync"/>
    public virtual long SpeakToFile(SpeechOptions options, string path, CancellationToken cancellationToken = default)
    {
        Require.NotEmpty(path);
        using ContentStream speech = Speak(options, cancellationToken);
        return speech.SaveTo(path, progress: null, cancellationToken);
    }

    /// <summary>Says a text aloud as events, the last of which has the usage. tts-1 and tts-1-hd can't. It returns when the first event is there.</summary>
    /// <param name="options">What to say, and in whose voice.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <returns>The stream, to be read once.</returns>
    /// <inheritdoc cref="SpeakAsync(SpeechOptions, CancellationToken)" path="/exception"/>
    public virtual async Task<SpeechStream> StreamAsync(SpeechOptions options, CancellationToken cancellationToken = default)
    {
        EventSource source = await _pipeline.StreamAsync(_route, Prepare(options), reasons: false, AsEvents, cancellationToken).ConfigureAwait(false);
        return new SpeechStream(source);
    }

    private CallBody Body(SpeechOptions options) => ServicePipeline.Write(_route, Prepare(options));

    private static SpeechOptions Prepare(SpeechOptions options)
    {
        Require.NotNull(options).Validate();
        return options.Unrouted();
    }
}
