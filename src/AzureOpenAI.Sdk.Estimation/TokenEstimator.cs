using System.Text.Json;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>
/// Counts and prices a request before it is sent, offline. What is counted is the JSON that will be sent. Safe for all threads.
/// </summary>
public sealed class TokenEstimator
{
    private readonly Dictionary<string, string> _deployments;
    private readonly DeploymentType _type;

    /// <summary>Creates an estimator.</summary>
    /// <param name="options">Your deployments; null when their names are those of models.</param>
    /// <exception cref="UnknownModelException">A deployment is mapped to a name that is no model's.</exception>
    public TokenEstimator(TokenEstimatorOptions? options = null)
    {
        options ??= new TokenEstimatorOptions();
        _deployments = new Dictionary<string, string>(options.Deployments, StringComparer.OrdinalIgnoreCase);
        _type = options.DeploymentType;
        foreach (string model in _deployments.Values)
        {
            if (!ModelCatalog.Embedded.TryFind(model, out _))
            {
                throw new UnknownModelException(model, ModelCatalog.Embedded.Similar(model));
            }
        }
    }

    /// <summary>Gets an estimator for names of models.</summary>
    public static TokenEstimator Default { get; } = new();

    /// <summary>Finds what is known of a model.</summary>
    /// <param name="model">A model, a dated or fine-tuned one, or a deployment that was mapped.</param>
    /// <param name="facts">What is known.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryGetModel(string model, out ModelFacts facts)
        => ModelCatalog.Embedded.TryFind(_deployments.TryGetValue(Require.NotNull(model), out string? mapped) ? mapped : model, out facts);

    /// <summary>Finds what is known of a model.</summary>
    /// <param name="model">A model, a dated or fine-tuned one, or a deployment that was mapped.</param>
    /// <returns>What is known.</returns>
    /// <exception cref="UnknownModelException">The name is no model's.</exception>
    public ModelFacts GetModel(string model)
        => TryGetModel(model, out ModelFacts facts) ? facts : throw new UnknownModelException(model, ModelCatalog.Embedded.Similar(model));

    /// <summary>Counts the tokens of a text, without anything around it.</summary>
    /// <param name="model">The model, or a deployment that was mapped.</param>
    /// <param name="text">The text.</param>
    /// <returns>The tokens. A text with an unbroken run of over 512 letters, spaces or signs may be off by one for each further 512.</returns>
    /// <exception cref="UnknownModelException">The name is no model's.</exception>
    public int CountTokens(string model, string text) => TextTokenizer.For(GetModel(model).Encoding).Count(Require.NotNull(text)).Tokens;

    /// <summary>Counts and prices a conversation: the object that is then sent.</summary>
    /// <param name="model">The model, or a deployment that was mapped.</param>
    /// <param name="options">The conversation.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="UnknownModelException">The name is no model's.</exception>
    public RequestEstimate Estimate(string model, ChatOptions options) => EstimateJson(RequestKind.Chat, AzureOpenAIJson.ToUtf8Json(options), Require.NotNull(model));

    /// <summary>Counts and prices texts to embed: the object that is then sent.</summary>
    /// <param name="model">The model, or a deployment that was mapped.</param>
    /// <param name="options">The texts.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="UnknownModelException">The name is no model's.</exception>
    public RequestEstimate Estimate(string model, EmbeddingsOptions options) => EstimateJson(RequestKind.Embeddings, AzureOpenAIJson.ToUtf8Json(options), Require.NotNull(model));

    /// <summary>Counts and prices a request by its body, whoever sends it.</summary>
    /// <param name="kind">The operation that it is for.</param>
    /// <param name="utf8Json">The body.</param>
    /// <param name="model">The model, or a deployment that was mapped; null to take the body's <c>model</c>.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="UnknownModelException">The name is no model's.</exception>
    /// <exception cref="ArgumentException">The body is no JSON object of such a request, or no model is named.</exception>
    public RequestEstimate EstimateJson(RequestKind kind, ReadOnlyMemory<byte> utf8Json, string? model = null)
    {
        using JsonDocument document = Parse(utf8Json);
        JsonElement body = document.RootElement;
        string name = model ?? Requests.Body.Text(body, "model") ?? throw new ArgumentException("The body names no model, and none is given. Pass the model or the deployment.", nameof(model));
        ModelFacts facts = GetModel(name);
        var counter = new Requests.PartCounter(facts);
        long? output = null;
        switch (kind)
        {
            case RequestKind.Chat:
                Requests.ChatCounter.Count(body, counter);
                output = Requests.ChatCounter.OutputBound(body, facts);
                break;
            case RequestKind.Embeddings:
                Requests.InputCounter.Count(body, "input", counter);
                break;
            default:
                Requests.InputCounter.Count(body, "prompt", counter);
                output = Requests.InputCounter.OutputBound(body);
                break;
        }

        long input = counter.Parts.Sum(part => part.Tokens);
        CostEstimate? cost = PriceTable.Embedded.Find(facts, _deployments.TryGetValue(name, out string? mapped) ? mapped : name, _type, input, output, out string? missing);
        return new RequestEstimate(facts, counter.Parts, output, cost, missing);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            JsonDocument document = JsonDocument.Parse(utf8Json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException failure)
        {
            throw new ArgumentException($"The body is no JSON (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}).", nameof(utf8Json), failure);
        }

        throw new ArgumentException("The body must be a JSON object: the whole body of the request.", nameof(utf8Json));
    }
}
