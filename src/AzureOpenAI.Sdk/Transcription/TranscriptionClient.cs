using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>Writes down what is said, in the language that is spoken or in English.</summary>
public class TranscriptionClient
{
    private readonly ServicePipeline _pipeline = null!;
    private readonly Route _transcribe = null!;
    private readonly Route _translate = null!;

    internal TranscriptionClient(ServicePipeline pipeline, string deployment)
    {
        (_pipeline, Deployment) = (pipeline, deployment);
        _transcribe = pipeline.RouteTo(TranscriptionCalls.Transcribe, deployment);
        _translate = pipeline.RouteTo(TranscriptionCalls.Translate, deployment);
    }

    /// <summary>For mocking.</summary>
    protected TranscriptionClient()
    {
    }

    /// <summary>Gets the deployment that listens.</summary>
    public virtual string Deployment { get; } = "";

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual TranscriptionClient With(CallSettings settings) => new(_pipeline.With(settings), Deployment);

    /// <summary>Writes down what is said. The file is read while it is sent.</summary>
    /// <param name="options">The sound, and how to write it down.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The text; with times, speakers and the cost where the form has them.</returns>
    /// <exception cref="ArgumentException">The file is no sound, or too large, or the options contradict each other; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<TranscriptionResult>> TranscribeAsync(TranscriptionOptions options, CancellationToken cancellationToken = default)
        => SendAsync(_transcribe, Form(options), options.ResponseFormat, cancellationToken);

    /// <inheritdoc cref="TranscribeAsync(TranscriptionOptions, CancellationToken)"/>
    public virtual Response<TranscriptionResult> Transcribe(TranscriptionOptions options, CancellationToken cancellationToken = default)
        => Send(_transcribe, Form(options), options.ResponseFormat, cancellationToken);

    /// <summary>Writes down what is said in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <inheritdoc cref="TranscribeAsync(TranscriptionOptions, CancellationToken)"/>
    public virtual Task<Response<TranscriptionResult>> TranscribeAsync(string path, CancellationToken cancellationToken = default)
        => TranscribeAsync(new TranscriptionOptions(FileContent.FromFile(path)), cancellationToken);

    /// <inheritdoc cref="TranscribeAsync(string, CancellationToken)"/>
    public virtual Response<TranscriptionResult> Transcribe(string path, CancellationToken cancellationToken = default)
        => Transcribe(new TranscriptionOptions(FileContent.FromFile(path)), cancellationToken);

    /// <summary>Writes down in English what is said in another language, with Whisper.</summary>
    /// <param name="options">The sound, and how to write it down.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <inheritdoc cref="TranscribeAsync(TranscriptionOptions, CancellationToken)"/>
    public virtual Task<Response<TranscriptionResult>> TranslateAsync(TranslationOptions options, CancellationToken cancellationToken = default)
        => SendAsync(_translate, Form(options), options.ResponseFormat, cancellationToken);

    /// <inheritdoc cref="TranslateAsync"/>
    public virtual Response<TranscriptionResult> Translate(TranslationOptions options, CancellationToken cancellationToken = default)
        => Send(_translate, Form(options), options.ResponseFormat, cancellationToken);

    /// <summary>Writes down what is said piece by piece; Whisper can't. It returns when the first piece is there, so that a refused request fails here and not while reading.</summary>
    /// <param name="options">The sound, and how to write it down.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <returns>The stream, to be read once.</returns>
    /// <inheritdoc cref="TranscribeAsync(TranscriptionOptions, CancellationToken)" path="/exception"/>
    public virtual async Task<TranscriptionStream> StreamAsync(TranscriptionOptions options, CancellationToken cancellationToken = default)
    {
        MultipartBody form = Form(options, streamed: true).Add("stream", "true");
        return new TranscriptionStream(await _pipeline.StreamAsync(_transcribe, form, reasons: false, cancellationToken).ConfigureAwait(false));
    }

    private async Task<Response<TranscriptionResult>> SendAsync(Route route, MultipartBody form, TranscriptionFormat? format, CancellationToken cancellationToken)
    {
        if (!IsPlain(format))
        {
            return await _pipeline.SendAsync<TranscriptionResult>(route, form, cancellationToken).ConfigureAwait(false);
        }

        Response<string> text = await _pipeline.SendForTextAsync(route, form, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(new TranscriptionResult { Text = text.Value }, text.GetRawResponse());
    }

    private Response<TranscriptionResult> Send(Route route, MultipartBody form, TranscriptionFormat? format, CancellationToken cancellationToken)
    {
        if (!IsPlain(format))
        {
            return _pipeline.Send<TranscriptionResult>(route, form, cancellationToken);
        }

        Response<string> text = _pipeline.SendForText(route, form, cancellationToken);
        return Response.FromValue(new TranscriptionResult { Text = text.Value }, text.GetRawResponse());
    }

    /// <summary>Gets whether an answer in this form is no JSON.</summary>
    private static bool IsPlain(TranscriptionFormat? format)
        => format == TranscriptionFormat.Text || format == TranscriptionFormat.Srt || format == TranscriptionFormat.Vtt;

    private MultipartBody Form(TranscriptionOptions options, bool streamed = false)
    {
        Require.NotNull(options).Validate(streamed);
        // The service is known to read this object as one field of JSON.
        return MultipartBody.Of(_transcribe, options.Unrouted(), wholeObject: "chunking_strategy").Add("file", options.File);
    }

    private MultipartBody Form(TranslationOptions options)
    {
        Require.NotNull(options).Validate();
        return MultipartBody.Of(_translate, options.Unrouted()).Add("file", options.File);
    }
}
