using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Completions;
using AzureOpenAI.Sdk.Containers;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Evals;
using AzureOpenAI.Sdk.Files;
using AzureOpenAI.Sdk.FineTuning;
using AzureOpenAI.Sdk.Images;
using AzureOpenAI.Sdk.ModelCatalog;
using AzureOpenAI.Sdk.Moderations;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Realtime;
using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Speech;
using AzureOpenAI.Sdk.Transcription;
using AzureOpenAI.Sdk.VectorStores;
using AzureOpenAI.Sdk.Videos;

namespace AzureOpenAI.Sdk;

/// <summary>
/// The front door to an Azure OpenAI resource: one sub-client per capability. Create one and keep it: it is safe for all threads, and its
/// connections are shared.
/// </summary>
public class AzureOpenAIClient
{
    private readonly ServicePipeline _pipeline = null!;

    /// <summary>Creates a client that shows a key. A key replaced with <c>credential.Update</c> is used at once.</summary>
    /// <param name="endpoint">The resource, for example <c>https://my-resource.openai.azure.com</c>.</param>
    /// <param name="credential">The key.</param>
    /// <param name="options">How to speak to the service; null for the defaults.</param>
    /// <exception cref="ArgumentException">The endpoint or the options are not fit. The message says what to do.</exception>
    public AzureOpenAIClient(Uri endpoint, AzureKeyCredential credential, AzureOpenAIClientOptions? options = null)
    {
        Require.NotNull(credential);
        options ??= new AzureOpenAIClientOptions();
        Endpoint = ServiceEndpoint.Validate(endpoint, options);
        (_pipeline, Router) = Open(Endpoint, options, new ApiKeyPolicy(credential));
    }

    /// <summary>Creates a client that shows Entra ID tokens, cached and renewed ahead of their end.</summary>
    /// <param name="endpoint">The resource, for example <c>https://my-resource.openai.azure.com</c>.</param>
    /// <param name="credential">The identity, for example a <c>DefaultAzureCredential</c>; it needs the role <c>Cognitive Services OpenAI User</c>.</param>
    /// <param name="options">How to speak to the service; null for the defaults.</param>
    /// <exception cref="ArgumentException">The endpoint or the options are not fit. The message says what to do.</exception>
    public AzureOpenAIClient(Uri endpoint, TokenCredential credential, AzureOpenAIClientOptions? options = null)
    {
        Require.NotNull(credential);
        options ??= new AzureOpenAIClientOptions();
        Endpoint = ServiceEndpoint.Validate(endpoint, options);
        AzureOpenAIAudience audience = options.Audience ?? AzureOpenAIAudience.Of(Endpoint);
        (_pipeline, Router) = Open(Endpoint, options, new EntraIdPolicy(new TokenCache(credential, audience.ToString(), options.TimeProvider)));
    }

    /// <summary>Creates a client that has routes alone: every call goes to one of the deployments that they name.</summary>
    /// <param name="options">How to speak to the service, with at least one model in <see cref="AzureOpenAIClientOptions.Routes"/>.</param>
    /// <exception cref="RouteConfigurationException">The routes contradict themselves; all that is wrong is listed.</exception>
    /// <exception cref="ArgumentException">The options are not fit, or have no routes. The message says what to do.</exception>
    public AzureOpenAIClient(AzureOpenAIClientOptions options)
    {
        if (Require.NotNull(options).Routes is { Models.Count: 0, Problems.Count: 0 })
        {
            throw new ArgumentException($"Without an endpoint there must be routes. Add a model to options.{nameof(options.Routes)}.{nameof(options.Routes.Models)}.", nameof(options));
        }

        (_pipeline, Router) = Open(null, options, null);
    }

    /// <summary>For mocking.</summary>
    protected AzureOpenAIClient()
    {
    }

    /// <summary>Gets the root of the resource's URLs; <see langword="null"/> for a client that has routes alone.</summary>
    public virtual Uri Endpoint { get; } = null!;

    /// <summary>Gets what chooses among deployments; <see langword="null"/> when the options had no routes.</summary>
    public virtual DeploymentRouter? Router { get; }

    /// <summary>Gets a client for conversations with a deployment.</summary>
    /// <param name="deployment">The deployment's name, which need not be its model's.</param>
    /// <returns>A client over this one's connections.</returns>
    /// <exception cref="ArgumentException">The name can't be a deployment's.</exception>
    public virtual ChatClient GetChatClient(string deployment) => new(_pipeline, deployment);

    /// <summary>Gets a client that reads the chat answers that the service keeps.</summary>
    /// <returns>A client over this one's connections.</returns>
    public virtual StoredChatsClient GetStoredChatsClient() => new(_pipeline);

    /// <summary>Gets a client that goes on with texts, with the few deployments that still do.</summary>
    /// <param name="deployment">The deployment's name, which need not be its model's.</param>
    /// <returns>A client over this one's connections.</returns>
    /// <exception cref="ArgumentException">The name can't be a deployment's.</exception>
    public virtual CompletionsClient GetCompletionsClient(string deployment) => new(_pipeline, deployment);

    /// <summary>Gets a client that turns texts into vectors with a deployment.</summary>
    /// <param name="deployment">The deployment's name, which need not be its model's.</param>
    /// <returns>A client over this one's connections.</returns>
    /// <exception cref="ArgumentException">The name can't be a deployment's.</exception>
    public virtual EmbeddingsClient GetEmbeddingsClient(string deployment) => new(_pipeline, deployment);

    /// <summary>Gets a client that makes images with a deployment.</summary>
    /// <param name="deployment">The deployment's name, which need not be its model's.</param>
    /// <returns>A client over this one's connections.</returns>
    /// <exception cref="ArgumentException">The name can't be a deployment's.</exception>
    public virtual ImagesClient GetImagesClient(string deployment) => new(_pipeline, deployment);

    /// <summary>Gets a client that writes down what is said, with a deployment.</summary>
    /// <param name="deployment">The deployment's name, which need not be its model's.</param>
    /// <returns>A client over this one's connections.</returns>
    /// <exception cref="ArgumentException">The name can't be a deployment's.</exception>
    public virtual TranscriptionClient GetTranscriptionClient(string deployment) => new(_pipeline, deployment);

    /// <summary>Gets a client that says texts aloud with a deployment.</summary>
    /// <param name="deployment">The deployment's name, which need not be its model's.</param>
    /// <returns>A client over this one's connections.</returns>
    /// <exception cref="ArgumentException">The name can't be a deployment's.</exception>
    public virtual SpeechClient GetSpeechClient(string deployment) => new(_pipeline, deployment);

    /// <summary>Gets a client that has questions answered by a deployment, with tools of the service.</summary>
    /// <param name="deployment">The deployment's name, which need not be its model's.</param>
    /// <returns>A client over this one's connections.</returns>
    /// <exception cref="ArgumentException">The name can't be a deployment's.</exception>
    public virtual ResponsesClient GetResponsesClient(string deployment) => new(_pipeline, deployment);

    /// <summary>Gets a client that opens sessions in which a deployment listens and speaks at once.</summary>
    /// <param name="deployment">The deployment's name, which need not be its model's.</param>
    /// <returns>A client over this one's connections.</returns>
    /// <exception cref="ArgumentException">The name can't be a deployment's.</exception>
    public virtual RealtimeClient GetRealtimeClient(string deployment) => new(_pipeline, deployment);

    /// <summary>Gets a client that keeps conversations with the service, for responses to go on from.</summary>
    /// <returns>A client over this one's connections.</returns>
    public virtual ConversationsClient GetConversationsClient() => new(_pipeline);

    /// <summary>Gets a client that keeps files with the service.</summary>
    /// <returns>A client over this one's connections.</returns>
    public virtual FilesClient GetFilesClient() => new(_pipeline);

    /// <summary>Gets a client that trains models of your own.</summary>
    /// <returns>A client over this one's connections.</returns>
    public virtual FineTuningClient GetFineTuningClient() => new(_pipeline);

    /// <summary>Gets a client that has many requests answered at once, at half the price.</summary>
    /// <returns>A client over this one's connections.</returns>
    public virtual BatchClient GetBatchClient() => new(_pipeline);

    /// <summary>Gets a client that tells which models the resource may use, and until when.</summary>
    /// <returns>A client over this one's connections.</returns>
    public virtual ModelCatalogClient GetModelCatalogClient() => new(_pipeline);

    /// <summary>Gets a client that says whether texts and images are harmful. None of Azure's documents has it.</summary>
    /// <returns>A client over this one's connections.</returns>
    [Experimental(ExperimentalId.Moderations)]
    public virtual ModerationsClient GetModerationsClient() => new(_pipeline);

    /// <summary>Gets a client that makes videos with a Sora deployment.</summary>
    /// <param name="deployment">The deployment's name, which need not be its model's.</param>
    /// <returns>A client over this one's connections.</returns>
    /// <exception cref="ArgumentException">The name can't be a deployment's.</exception>
    [Experimental(ExperimentalId.Videos)]
    public virtual VideosClient GetVideosClient(string deployment) => new(_pipeline, deployment);

    /// <summary>Gets a client that judges replies by graders.</summary>
    /// <returns>A client over this one's connections.</returns>
    public virtual EvalsClient GetEvalsClient() => new(_pipeline);

    /// <summary>Gets a client that keeps files so that they can be searched by meaning.</summary>
    /// <returns>A client over this one's connections.</returns>
    public virtual VectorStoresClient GetVectorStoresClient() => new(_pipeline);

    /// <summary>Gets a client that keeps places in which models run code.</summary>
    /// <returns>A client over this one's connections.</returns>
    public virtual ContainersClient GetContainersClient() => new(_pipeline);

    /// <summary>Gets a client that sends requests which are JSON already, as the lines of a batch are.</summary>
    /// <returns>A client over this one's connections.</returns>
    public virtual RawClient GetRawClient() => new(_pipeline, static path => path switch
    {
        "chat/completions" => ChatCalls.Complete,
        "completions" => CompletionsCalls.Complete,
        "embeddings" => EmbeddingsCalls.Generate,
        "responses" => ResponsesCalls.Create,
        _ => null,
    });

    private static (ServicePipeline Pipeline, DeploymentRouter? Router) Open(Uri? endpoint, AzureOpenAIClientOptions options, CredentialPolicy? credential)
    {
        if (options.Routes is { Models.Count: 0, Problems.Count: 0 })
        {
            return (new ServicePipeline(endpoint, options, credential!), null);
        }

        var router = new DeploymentRouter(options, endpoint, credential);
        return (new ServicePipeline(endpoint, options, new RoutedCredentialPolicy(credential), router), router);
    }

    /// <summary>Names the endpoint; the credential stays hidden.</summary>
    /// <returns>The type and the host.</returns>
    public override string ToString() => $"{nameof(AzureOpenAIClient)} ({Endpoint?.Host})";
}
