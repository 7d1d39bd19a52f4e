using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Embeddings;

/// <summary>Turns texts into vectors, so that near meanings have near vectors.</summary>
public class EmbeddingsClient
{
    private static readonly ReadOnlyMemory<byte> AsBase64 = "\"encoding_format\":\"base64\","u8.ToArray();

    private readonly ServicePipeline _pipeline = null!;
    private readonly Route _route = null!;

    internal EmbeddingsClient(ServicePipeline pipeline, string deployment)
        => (_pipeline, _route, Deployment) = (pipeline, pipeline.RouteTo(EmbeddingsCalls.Generate, deployment), deployment);

    /// <summary>For mocking.</summary>
    protected EmbeddingsClient()
    {
    }

    /// <summary>Gets the deployment that answers.</summary>
    public virtual string Deployment { get; } = "";

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual EmbeddingsClient With(CallSettings settings) => new(_pipeline.With(settings), Deployment);

    /// <summary>Embeds the inputs, one vector for each, in the same order.</summary>
    /// <param name="options">The inputs. Unless they name a format, the vectors travel as base64, a quarter of the size of text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The vectors, with what they cost.</returns>
    /// <exception cref="ArgumentException">There is no input, or more than the service takes; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<EmbeddingsResult>> GenerateAsync(EmbeddingsOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<EmbeddingsOptions, EmbeddingsResult>(_route, Prepare(options), reasons: false, Format(options), cancellationToken);

    /// <inheritdoc cref="GenerateAsync(EmbeddingsOptions, CancellationToken)"/>
    public virtual Response<EmbeddingsResult> Generate(EmbeddingsOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<EmbeddingsOptions, EmbeddingsResult>(_route, Prepare(options), reasons: false, Format(options), cancellationToken);

    /// <summary>Embeds one text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <inheritdoc cref="GenerateAsync(EmbeddingsOptions, CancellationToken)"/>
    public virtual Task<Response<EmbeddingsResult>> GenerateAsync(string text, CancellationToken cancellationToken = default)
        => GenerateAsync(new EmbeddingsOptions(text), cancellationToken);

    /// <inheritdoc cref="GenerateAsync(string, CancellationToken)"/>
    public virtual Response<EmbeddingsResult> Generate(string text, CancellationToken cancellationToken = default)
        => Generate(new EmbeddingsOptions(text), cancellationToken);

    /// <summary>Embeds any number of inputs with as many calls as that needs, and keeps their order.</summary>
    /// <param name="options">The inputs.</param>
    /// <param name="inputsPerCall">How many inputs a call takes; at most, and by default, 2,048. Take fewer for long texts.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>All vectors in the order of the inputs, with the tokens of all calls.</returns>
    /// <exception cref="ArgumentException">There is no input, or the number per call is out of its range; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">One of the calls failed; what the calls before it brought is lost.</exception>
    public virtual async Task<EmbeddingsResult> GenerateManyAsync(
        EmbeddingsOptions options, int inputsPerCall = EmbeddingsOptions.MostInputs, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate(anyNumber: true);
        if (inputsPerCall is < 1 or > EmbeddingsOptions.MostInputs)
        {
            throw new ArgumentException($"The inputs per call must be from 1 to {EmbeddingsOptions.MostInputs}.", nameof(inputsPerCall));
        }

        var all = new List<Embedding>(options.Input!.Count);
        EmbeddingsResult? last = null;
        long prompt = 0;
        long total = 0;
        for (int start = 0; start < options.Input.Count; start += inputsPerCall)
        {
            TextInput some = options.Input.Slice(start, Math.Min(inputsPerCall, options.Input.Count - start));
            last = await GenerateAsync(options.With(some), cancellationToken).ConfigureAwait(false);
            foreach (Embedding embedding in last.Data.OrderBy(embedding => embedding.Index))
            {
                embedding.Index += start;
                all.Add(embedding);
            }

            prompt += last.Usage?.PromptTokens ?? 0;
            total += last.Usage?.TotalTokens ?? 0;
        }

        return new EmbeddingsResult
        {
            Object = last!.Object,
            Model = last.Model,
            Data = all,
            Usage = new EmbeddingsUsage { PromptTokens = prompt, TotalTokens = total },
        };
    }

    private static EmbeddingsOptions Prepare(EmbeddingsOptions options)
    {
        Require.NotNull(options).Validate();
        return options.Unrouted();
    }

    private static ReadOnlyMemory<byte> Format(EmbeddingsOptions options) => options.EncodingFormat is null ? AsBase64 : default;
}
