using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Images;

/// <summary>Makes images from words, and from other images.</summary>
public class ImagesClient
{
    /// <summary>A fine image takes minutes, and its stream is silent until the next picture of it is ready: as with a model that thinks first.</summary>
    private const bool PausesLong = true;

    private static readonly ReadOnlyMemory<byte> Streamed = "\"stream\":true,"u8.ToArray();

    private readonly ServicePipeline _pipeline = null!;
    private readonly Route _generate = null!;
    private readonly Route _edit = null!;
    private readonly Route _vary = null!;

    internal ImagesClient(ServicePipeline pipeline, string deployment)
    {
        (_pipeline, Deployment) = (pipeline, deployment);
        _generate = pipeline.RouteTo(ImagesCalls.Generate, deployment);
        _edit = pipeline.RouteTo(ImagesCalls.Edit, deployment);
        _vary = pipeline.RouteTo(ImagesCalls.Vary, deployment);
    }

    /// <summary>For mocking.</summary>
    protected ImagesClient()
    {
    }

    /// <summary>Gets the deployment that answers.</summary>
    public virtual string Deployment { get; } = "";

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual ImagesClient With(CallSettings settings) => new(_pipeline.With(settings), Deployment);

    /// <summary>Makes images.</summary>
    /// <param name="options">What they show, and how.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The images, as bytes or addresses, with what they cost where the service says so.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="ContentFilteredException">The content filter refused the prompt or the image.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<ImagesResult>> GenerateAsync(ImagesOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<ImagesOptions, ImagesResult>(_generate, Prepare(options), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="GenerateAsync(ImagesOptions, CancellationToken)"/>
    public virtual Response<ImagesResult> Generate(ImagesOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<ImagesOptions, ImagesResult>(_generate, Prepare(options), reasons: false, default, cancellationToken);

    /// <summary>Makes one image.</summary>
    /// <param name="prompt">What it shows.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <inheritdoc cref="GenerateAsync(ImagesOptions, CancellationToken)"/>
    public virtual Task<Response<ImagesResult>> GenerateAsync(string prompt, CancellationToken cancellationToken = default)
        => GenerateAsync(new ImagesOptions(prompt), cancellationToken);

    /// <inheritdoc cref="GenerateAsync(string, CancellationToken)"/>
    public virtual Response<ImagesResult> Generate(string prompt, CancellationToken cancellationToken = default)
        => Generate(new ImagesOptions(prompt), cancellationToken);

    /// <summary>Changes an image, or makes one from several.</summary>
    /// <param name="options">The images, and what to make of them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NotSupportedException">The client's version of the service has no edits; nothing was sent.</exception>
    /// <inheritdoc cref="GenerateAsync(ImagesOptions, CancellationToken)"/>
    public virtual Task<Response<ImagesResult>> EditAsync(ImagesEditOptions options, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ImagesResult>(_edit, EditBody(options), cancellationToken);

    /// <inheritdoc cref="EditAsync(ImagesEditOptions, CancellationToken)"/>
    public virtual Response<ImagesResult> Edit(ImagesEditOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Send<ImagesResult>(_edit, EditBody(options), cancellationToken);

    /// <summary>Makes images that are like another, with DALL-E 2.</summary>
    /// <remarks>None of Azure's documents has this operation: a deployment there may refuse it.</remarks>
    /// <param name="options">The image.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NotSupportedException">The client's version of the service has no variations; nothing was sent.</exception>
    /// <inheritdoc cref="GenerateAsync(ImagesOptions, CancellationToken)"/>
    public virtual Task<Response<ImagesResult>> CreateVariationAsync(ImagesVariationOptions options, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ImagesResult>(_vary, VariationBody(options), cancellationToken);

    /// <inheritdoc cref="CreateVariationAsync(ImagesVariationOptions, CancellationToken)"/>
    public virtual Response<ImagesResult> CreateVariation(ImagesVariationOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Send<ImagesResult>(_vary, VariationBody(options), cancellationToken);

    /// <summary>Makes an image and shows it while it is made, with the gpt-image models. It returns when the first event is there.</summary>
    /// <param name="options">What it shows, and how; <see cref="ImagesOptions.PartialImages"/> says how often it is shown unfinished.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <returns>The stream, to be read once.</returns>
    /// <inheritdoc cref="GenerateAsync(ImagesOptions, CancellationToken)" path="/exception"/>
    public virtual async Task<ImagesStream> StreamAsync(ImagesOptions options, CancellationToken cancellationToken = default)
        => new(await _pipeline.StreamAsync(_generate, Prepare(options, streamed: true), reasons: PausesLong, Streamed, cancellationToken).ConfigureAwait(false));

    /// <summary>Makes one image and shows it while it is made, with the gpt-image models. It returns when the first event is there.</summary>
    /// <param name="prompt">What it shows.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <inheritdoc cref="StreamAsync(ImagesOptions, CancellationToken)"/>
    public virtual Task<ImagesStream> StreamAsync(string prompt, CancellationToken cancellationToken = default)
        => StreamAsync(new ImagesOptions(prompt), cancellationToken);

    /// <summary>Changes an image and shows it while it is made, with the gpt-image models. It returns when the first event is there.</summary>
    /// <param name="options">The images, and what to make of them.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    /// <returns>The stream, to be read once.</returns>
    /// <inheritdoc cref="EditAsync(ImagesEditOptions, CancellationToken)" path="/exception"/>
    public virtual async Task<ImagesStream> StreamEditAsync(ImagesEditOptions options, CancellationToken cancellationToken = default)
        => new(await _pipeline.StreamAsync(_edit, EditBody(options, streamed: true), reasons: PausesLong, cancellationToken).ConfigureAwait(false));

    private static ImagesOptions Prepare(ImagesOptions options, bool streamed = false)
    {
        Require.NotNull(options).Validate(streamed);
        return options.Unrouted();
    }

    private CallBody EditBody(ImagesEditOptions options, bool streamed = false)
    {
        Require.NotNull(options).Validate(streamed);
        if (options.Files.Count == 0)
        {
            return ServicePipeline.Write(_edit, options.Unrouted(), streamed ? Streamed : default);
        }

        MultipartBody body = MultipartBody.Of(_edit, options.Unrouted()).Add("stream", streamed ? "true" : null);
        string name = options.Files.Count == 1 ? "image" : "image[]";
        foreach (FileContent file in options.Files)
        {
            body.Add(name, file);
        }

        return body.Add("mask", options.MaskFile);
    }

    private MultipartBody VariationBody(ImagesVariationOptions options)
    {
        Require.NotNull(options).Validate();
        return MultipartBody.Of(_vary, options.Unrouted()).Add("image", options.Image);
    }
}
