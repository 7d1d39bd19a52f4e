using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Estimation.Requests;
using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>Counts and prices requests before they are sent, without calling anything. Safe for many threads.</summary>
/// <remarks>
/// It counts the JSON that is sent, so that nothing is counted that is not sent, nor the other way round. Its rules are dated data:
/// <c>docs/estimation.md</c> says what each rests on.
/// </remarks>
public sealed partial class TokenEstimator
{
    // The JSON reader's own limit of 64 would refuse schemas that the service takes.
    internal static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = 256 };

    private readonly TokenEstimatorOptions _options;

    /// <summary>Creates an estimator.</summary>
    /// <param name="options">How it reckons; null for model names, list prices and the Global Standard deployment type.</param>
    /// <exception cref="UnknownModelException">A deployment is mapped to a model that is not known.</exception>
    public TokenEstimator(TokenEstimatorOptions? options = null)
    {
        _options = new()
        {
            DeploymentType = options?.DeploymentType ?? DeploymentType.GlobalStandard,
            Region = options?.Region,
            Models = options?.Models ?? ModelTable.Default,
            Prices = options?.Prices ?? PriceTable.Default,
            Media = options?.Media ?? Media.MediaTable.Default,
            RemoteImageSize = options?.RemoteImageSize,
            RememberedTexts = options?.RememberedTexts ?? TokenEstimatorOptions.UsualMemory,
        };
        _options.Memory = new(_options.RememberedTexts);
        _options.Facts =
        [
            new("models", _options.Models.AsOf, _options.Models.Source, _options.Models.Hash),
            new("prices", _options.Prices.AsOf, _options.Prices.Source, _options.Prices.Hash),
            new("media", _options.Media.AsOf, _options.Media.Source, _options.Media.Hash),
        ];
        foreach (KeyValuePair<string, string> deployment in options?.Deployments ?? new Dictionary<string, string>())
        {
            RequireModel(Require.NotNull(deployment.Value, $"{nameof(TokenEstimatorOptions.Deployments)}[\"{deployment.Key}\"]"));
            _options.Deployments[deployment.Key] = deployment.Value;
        }
    }

    private void RequireModel(string name)
    {
        if (!_options.Media.TryGet(name, out _))
        {
            _options.Models.Get(name);
        }
    }

    /// <summary>Gets an estimator with the default options.</summary>
    public static TokenEstimator Default { get; } = new();

    /// <summary>Gets the tables of facts that this estimator reckons with, each with its day, its source and its hash.</summary>
    public IReadOnlyList<FactsTable> Facts => _options.Facts;

    /// <summary>Counts the tokens of a text alone, without the frame of a message.</summary>
    /// <remarks>The names of special tokens count as the plain text that they are in a request. Time grows with the text's length, whatever it says.</remarks>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="text">The text.</param>
    /// <returns>The tokens.</returns>
    /// <exception cref="UnknownModelException">The name is neither; the message says how to map it.</exception>
    public int CountTokens(string model, string text)
        => TextEncoding.Get(GetModel(model).Encoding).Count(Require.NotNull(text));

    /// <summary>Splits a text into its tokens, to look at them. To know how many there are, <see cref="CountTokens"/> is faster.</summary>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="text">The text. The names of special tokens are plain text.</param>
    /// <returns>The tokens in their order.</returns>
    /// <exception cref="UnknownModelException">The name is neither; the message says how to map it.</exception>
    public IReadOnlyList<TextToken> Encode(string model, string text)
        => TextEncoding.Get(GetModel(model).Encoding).Encode(Require.NotNull(text).AsSpan());

    /// <summary>Estimates a request from the JSON of its body.</summary>
    /// <param name="kind">What it asks for.</param>
    /// <param name="utf8Json">The body, as it is sent.</param>
    /// <param name="model">A model, or a deployment that was mapped to one; null for the body's own <c>model</c>.</param>
    /// <returns>The tokens, part by part, the price, and how sure they are.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">The body is no JSON, or no request of that kind, or the model serves no such requests.</exception>
    public RequestEstimate EstimateJson(RequestKind kind, ReadOnlyMemory<byte> utf8Json, string? model = null)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, DocumentOptions);
            return Estimate(kind, document.RootElement, model);
        }
        catch (JsonException failure)
        {
            // The reader's own message may quote the body.
            throw new ArgumentException($"The body is no JSON that the service reads (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}). Give the whole body, as UTF-8.", nameof(utf8Json));
        }
    }

    /// <summary>Estimates a request from the address that it goes to and the JSON of its body.</summary>
    /// <param name="endpoint">The address: a path such as <c>chat/completions</c> or <c>/v1/responses</c>, or a whole URL.</param>
    /// <param name="utf8Json">The body, as it is sent.</param>
    /// <param name="model">A model, or a deployment that was mapped to one; null for the body's own <c>model</c>.</param>
    /// <returns>The tokens, part by part, the price, and how sure they are.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">The address is none that is known; or as for the overload with a kind.</exception>
    public RequestEstimate EstimateJson(string endpoint, ReadOnlyMemory<byte> utf8Json, string? model = null)
        => EstimateJson(RequestEndpoint.Parse(endpoint), utf8Json, model);

    /// <summary>Finds what is known of a model.</summary>
    /// <param name="modelOrDeployment">A model, or a deployment that was mapped to one.</param>
    /// <param name="model">Its encoding, limits and image rule.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryGetModel(string modelOrDeployment, [NotNullWhen(true)] out ModelFacts? model)
        => _options.Models.TryGetModel(ModelOf(Require.NotNull(modelOrDeployment)), out model);

    /// <summary>Finds what a model costs, for the deployment type and region of the options.</summary>
    /// <param name="modelOrDeployment">A model, or a deployment that was mapped to one.</param>
    /// <param name="price">The price.</param>
    /// <returns>Whether the model is known and has a price.</returns>
    public bool TryGetPrice(string modelOrDeployment, [NotNullWhen(true)] out TokenPrice? price)
    {
        price = null;
        return TryGetModel(modelOrDeployment, out ModelFacts? model)
            && _options.Prices.TryGetPrice(model.Name, model.Version, _options.DeploymentType, _options.Region, out price);
    }

    /// <summary>Finds what a model costs for another deployment type than that of the options, such as <see cref="DeploymentType.GlobalBatch"/>.</summary>
    /// <param name="modelOrDeployment">A model, or a deployment that was mapped to one.</param>
    /// <param name="type">How the deployment is hosted.</param>
    /// <param name="price">The price, for the region of the options.</param>
    /// <returns>Whether the model is known and has a price.</returns>
    public bool TryGetPrice(string modelOrDeployment, DeploymentType type, [NotNullWhen(true)] out TokenPrice? price)
    {
        price = PriceOf(modelOrDeployment, type, _options.Region);
        return price is not null;
    }

    /// <summary>Finds what a model costs on another deployment than that of the options; null when that is not known.</summary>
    internal TokenPrice? PriceOf(string modelOrDeployment, DeploymentType type, string? region)
        => TryGetModel(modelOrDeployment, out ModelFacts? model) && _options.Prices.TryGetPrice(model.Name, model.Version, type, region, out TokenPrice? price) ? price : null;

    internal RequestEstimate Estimate(RequestKind kind, JsonElement body, string? model)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("The body of a request must be a JSON object.", nameof(body));
        }

        if (kind > RequestKind.Responses)
        {
            return EstimateMedia(kind, body, model);
        }

        ModelFacts facts = GetModel(model ?? NameIn(body));
        if (!facts.Serves(kind))
        {
            throw new ArgumentException($"{facts} does not serve {kind} requests. Choose a model for them.", nameof(model));
        }

        var tally = new Tally(facts, _options.Memory);
        switch (kind)
        {
            case RequestKind.Chat:
                new ChatCounter(body, tally, _options).Count();
                break;
            case RequestKind.Embeddings:
                InputCounter.CountEmbeddings(body, tally);
                break;
            case RequestKind.Responses:
                tally = new ResponsesCounter(body, facts, _options).Count();
                break;
            default:
                InputCounter.CountCompletions(body, tally);
                break;
        }

        return EstimateBuilder.Build(tally, _options);
    }

    private static string NameIn(JsonElement body)
        => Json.JsonReading.Text(body, "model") ?? throw new ArgumentException("The body names no model: say which model it is for.", nameof(body));

    internal ModelFacts GetModel(string modelOrDeployment) => _options.Models.Get(ModelOf(Require.NotEmpty(modelOrDeployment)));

    private string ModelOf(string modelOrDeployment)
        => _options.Deployments.TryGetValue(modelOrDeployment, out string? model) ? model : modelOrDeployment;
}
