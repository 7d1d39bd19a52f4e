using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Audio;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Media;
using AzureOpenAI.Sdk.Images;
using AzureOpenAI.Sdk.Speech;
using AzureOpenAI.Sdk.Transcription;

namespace AzureOpenAI.Sdk.Estimation;

/// <content>Images and sound, whose models have rules and prices of their own.</content>
public sealed partial class TokenEstimator
{
    // Headers of images are within this, colour profiles and previews included.
    private const int ImageHead = 256 * 1_024;

    // A stream that can't be looked at has at most the 25 MB that the service takes, at the lowest rate of speech, 6,000 bits a second.
    private const double LongestSound = 25d * 1_024 * 1_024 / 750;

    /// <summary>Estimates a request for images: the prompt, and the images by their size and quality.</summary>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="options">The request; the same object can then be sent.</param>
    /// <returns>The tokens where the model counts any, and the price. Where the service chooses size or quality, a range.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">The model makes no images, or there is no prompt.</exception>
    public RequestEstimate Estimate(string model, ImagesOptions options)
        => EstimateJson(RequestKind.ImageGeneration, AzureOpenAIJson.ToUtf8Json(Require.NotNull(options)), Require.NotEmpty(model));

    /// <summary>Estimates a request to make images of others, whose sizes are read from their headers.</summary>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="options">The request; the same object can then be sent.</param>
    /// <returns>The tokens and the price; an image that is named by URL or id is not fetched, and counts as much as it can.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">The model makes no images, or there is no prompt.</exception>
    public RequestEstimate Estimate(string model, ImagesEditOptions options)
    {
        ImageDimensions?[] given = [.. Require.NotNull(options).Files.Select(SizeOf), .. options.Images.Select(static _ => (ImageDimensions?)null)];
        using JsonDocument document = JsonDocument.Parse(AzureOpenAIJson.ToUtf8Json(options));
        MediaTally tally = NewTally(RequestKind.ImageEdit, Require.NotEmpty(model));
        bool hasMask = options.MaskFile is not null || options.Mask is not null;
        new ImageMaking(document.RootElement, tally).Count(given, options.MaskFile is { } mask ? SizeOf(mask) : null, hasMask);
        return tally.Build();
    }

    /// <summary>Estimates a request for variations of an image, which have no prompt.</summary>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="options">The request; the same object can then be sent.</param>
    /// <returns>The images and the price.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">The model makes no variations.</exception>
    public RequestEstimate Estimate(string model, ImagesVariationOptions options)
    {
        using JsonDocument document = JsonDocument.Parse(AzureOpenAIJson.ToUtf8Json(Require.NotNull(options)));
        MediaTally tally = NewTally(RequestKind.ImageEdit, Require.NotEmpty(model));
        new ImageMaking(document.RootElement, tally).CountVariations();
        return tally.Build();
    }

    /// <summary>Estimates a request to say a text aloud.</summary>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="options">The request; the same object can then be sent.</param>
    /// <returns>Characters or tokens, and the price.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">The model does not speak, or there is nothing to say.</exception>
    public RequestEstimate Estimate(string model, SpeechOptions options)
        => EstimateJson(RequestKind.Speech, AzureOpenAIJson.ToUtf8Json(Require.NotNull(options)), Require.NotEmpty(model));

    /// <summary>Estimates a request to write down speech, by the length that the file's header tells.</summary>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="options">The request; the same object can then be sent.</param>
    /// <param name="duration">How long the sound is; null to read it from the file: WAV, FLAC, MP3, Ogg, M4A, MP4, WebM.</param>
    /// <returns>Seconds or tokens, and the price. Of sound whose length can't be read, the longest that its bytes can hold.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">The model does not write down speech, there is no file, or the duration is negative.</exception>
    public RequestEstimate Estimate(string model, TranscriptionOptions options, TimeSpan? duration = null)
        => EstimateSound(RequestKind.Transcription, model, Require.NotNull(options).File, options.Prompt, duration);

    /// <inheritdoc cref="Estimate(string, TranscriptionOptions, TimeSpan?)"/>
    public RequestEstimate Estimate(string model, TranslationOptions options, TimeSpan? duration = null)
        => EstimateSound(RequestKind.Translation, model, Require.NotNull(options).File, options.Prompt, duration);

    /// <summary>Estimates a conversation by voice as it is planned.</summary>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="plan">How long is spoken, and how often replied.</param>
    /// <returns>The tokens and the price; the lower ends are for what comes from the cache.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">The model holds no conversations by voice, or the plan makes no sense.</exception>
    public RequestEstimate EstimateRealtime(string model, RealtimePlan plan)
    {
        MediaTally tally = NewTally(RequestKind.Realtime, model);
        RealtimeCounter.Count(tally, Require.NotNull(plan));
        return tally.Build();
    }

    private RequestEstimate EstimateMedia(RequestKind kind, JsonElement body, string? model)
    {
        if (kind == RequestKind.Speech)
        {
            MediaTally tally = NewTally(kind, model ?? NameIn(body));
            SoundMaking.CountSpeech(body, tally);
            return tally.Build();
        }

        return kind is RequestKind.ImageGeneration or RequestKind.ImageEdit
            ? EstimateImages(kind, body, model)
            : throw new ArgumentException($"A {kind} request is no JSON: use the overload for its options.", nameof(kind));
    }

    private RequestEstimate EstimateImages(RequestKind kind, JsonElement body, string? model)
    {
        MediaTally tally = NewTally(kind, model ?? NameIn(body));
        new ImageMaking(body, tally).Count([.. body.Items("images").Select(static _ => (ImageDimensions?)null)], hasMask: body.Member("mask") is not null);
        return tally.Build();
    }

    private RequestEstimate EstimateSound(RequestKind kind, string model, FileContent? file, string? prompt, TimeSpan? duration)
    {
        MediaTally tally = NewTally(kind, Require.NotEmpty(model));
        SoundMaking.CountTranscription(tally, prompt, LengthOf(file, duration));
        return tally.Build();
    }

    private MediaTally NewTally(RequestKind kind, string name)
    {
        MediaModel model = _options.Media.Get(ModelOf(name));
        return model.Serves(kind) ? new(model, _options) : throw new ArgumentException($"{model.Name} does not serve {kind} requests. Choose a model for them.", nameof(name));
    }

    private static (double Lower, double Expected, double Upper, Exactness Exactness, string? Reason) LengthOf(FileContent? file, TimeSpan? duration)
    {
        if (duration is { } told)
        {
            return told >= TimeSpan.Zero ? (told.TotalSeconds, told.TotalSeconds, told.TotalSeconds, Exactness.Exact, null) : throw new ArgumentException("The duration is negative.", nameof(duration));
        }

        var sound = new SoundBytes(file ?? throw new ArgumentException("The request has no file to write down.", nameof(file)));
        SoundLength length = file.Length is null ? new(LongestSound, Exactness.Bound) : SoundLength.Read(sound);
        return length.Exactness switch
        {
            Exactness.Bound => (0, length.Seconds, length.Seconds, Exactness.Bound, "The length of the sound can't be read from the file: the longest that its bytes can hold is counted. Give the duration."),
            Exactness.Fitted => (length.Seconds, length.Seconds, length.Seconds, Exactness.Fitted, "The length of the sound is reckoned from its header."),
            _ => (length.Seconds, length.Seconds, length.Seconds, Exactness.Exact, null),
        };
    }

    private static ImageDimensions? SizeOf(FileContent file)
        => ImageSize.TryRead(file.PeekHead(ImageHead).Span, out ImageDimensions size) ? size : null;
}
