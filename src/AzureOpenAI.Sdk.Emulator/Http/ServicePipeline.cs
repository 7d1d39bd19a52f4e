using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Batch;
using AzureOpenAI.Sdk.Emulator.Chat;
using AzureOpenAI.Sdk.Emulator.Chat.Stored;
using AzureOpenAI.Sdk.Emulator.Completions;
using AzureOpenAI.Sdk.Emulator.Containers;
using AzureOpenAI.Sdk.Emulator.ControlPlane;
using AzureOpenAI.Sdk.Emulator.Embeddings;
using AzureOpenAI.Sdk.Emulator.Evals;
using AzureOpenAI.Sdk.Emulator.Faults;
using AzureOpenAI.Sdk.Emulator.Files;
using AzureOpenAI.Sdk.Emulator.FineTuning;
using AzureOpenAI.Sdk.Emulator.Images;
using AzureOpenAI.Sdk.Emulator.ModelCatalog;
using AzureOpenAI.Sdk.Emulator.Moderations;
using AzureOpenAI.Sdk.Emulator.Realtime;
using AzureOpenAI.Sdk.Emulator.Responses;
using AzureOpenAI.Sdk.Emulator.Speech;
using AzureOpenAI.Sdk.Emulator.Transcription;
using AzureOpenAI.Sdk.Emulator.VectorStores;
using AzureOpenAI.Sdk.Emulator.VectorStores.Search;
using AzureOpenAI.Sdk.Emulator.Videos;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>The way of a request: common headers, then authentication, then its route; refusals end as error bodies.</summary>
internal static class ServicePipeline
{
    /// <summary>Every operation that the emulator serves. A new capability adds its line here.</summary>
    private static readonly RouteTable Routes = new(
    [
        new ChatOperation(),
        .. StoredChatOperations.All,
        new CompletionsOperation(),
        new EmbeddingsOperation(),
        new ImageGenerationOperation(),
        new ImageEditOperation(),
        new ImageVariationOperation(),
        new SpeechOperation(),
        new TranscriptionOperation(),
        new TranslationOperation(),
        new ModelListOperation(),
        new ModelOperation(),
        .. FileOperations.All,
        .. UploadOperations.All,
        .. FineTuningOperations.All,
        .. CheckpointOperations.All,
        .. GraderOperations.All,
        .. BatchOperations.All,
        new ResponsesOperation(),
        new ResponseTokensOperation(),
        .. StoredResponseOperations.All,
        .. ConversationOperations.All,
        .. ModerationsOperation.All,
        new VideoCreationOperation(),
        .. VideoOperations.All,
        .. EvalOperations.All,
        .. EvalRunOperations.All,
        .. VectorStoreOperations.All,
        .. VectorStoreFileOperations.All,
        .. FileBatchOperations.All,
        .. VectorStoreSearchOperation.All,
        .. ContainerOperations.All,
        .. ContainerFileOperations.All,
        new RealtimeOperation(),
        new SecretOperation(),
    ]);

    internal static void Install(WebApplication application, EmulatorState state)
    {
        application.Use((HttpContext context, RequestDelegate next) => AccessLog.WriteAsync(context, next, state));
        application.Use((HttpContext context, RequestDelegate next) => AnswerErrorsAsync(context, next, state));
        // The address of a picture is its key.
        application.Map(PictureStore.Root, pictures => pictures.Run(state.Pictures.ServeAsync));
        // The control plane has paths, tokens and errors of its own.
        application.MapWhen(
            context => context.Request.Path.StartsWithSegments(ControlPlanePipeline.Root, StringComparison.OrdinalIgnoreCase),
            management => management.Run(context => ControlPlanePipeline.ServeAsync(context, state)));
        application.Use((HttpContext context, RequestDelegate next) =>
        {
            Authentication.Check(context.Request, state);
            return next(context);
        });
        application.UseWebSockets();
        application.Run(context => ServeAsync(context, state));
    }

    /// <summary>Answers a request that came from within, as one line of a batch does; refusals become error bodies.</summary>
    internal static Task AnswerAsync(HttpContext context, EmulatorState state) => AnswerErrorsAsync(context, inner => ServeAsync(inner, state), state);

    private static async Task ServeAsync(HttpContext context, EmulatorState state)
    {
        var match = Routes.Match(context.Request);
        var call = new Call(context, state, match);
        // Those of deployments play what goes wrong once they know which one is meant.
        if (match.Operation is not DeploymentOperation)
            await FaultPlayer.PlayAsync(call, deployment: null).ConfigureAwait(false);
        await match.Operation.HandleAsync(call).ConfigureAwait(false);
    }

    private static async Task AnswerErrorsAsync(HttpContext context, RequestDelegate next, EmulatorState state)
    {
        ResponseHeaders.WriteCommon(context, state);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has hung up: there is nobody to answer.
        }
        catch (Refusal error) when (!context.Response.HasStarted)
        {
            await WriteErrorAsync(context, error).ConfigureAwait(false);
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await WriteErrorAsync(context, Refusal.Request(error.Message, status: error.StatusCode)).ConfigureAwait(false);
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            AccessLog.WriteFailure(state.Logger, error);
            var answer = Refusal.Model(
                StatusCodes.Status500InternalServerError, "The emulator failed to answer this request; its log says why.", "server_error", null, null);
            await WriteErrorAsync(context, answer).ConfigureAwait(false);
        }
    }

    private static Task WriteErrorAsync(HttpContext context, Refusal error)
    {
        // A node has one parent: the body takes a copy, so that an error can be thrown again.
        var body = new JsonObject { ["error"] = error.Error.DeepClone() };
        return JsonReply.WriteAsync(context, body, error.Status);
    }
}
