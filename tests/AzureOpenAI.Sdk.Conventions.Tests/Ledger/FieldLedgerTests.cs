using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Completions;
using AzureOpenAI.Sdk.Containers;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Evals;
using AzureOpenAI.Sdk.Files;
using AzureOpenAI.Sdk.FineTuning;
using AzureOpenAI.Sdk.Grading;
using AzureOpenAI.Sdk.Images;
using AzureOpenAI.Sdk.ModelCatalog;
using AzureOpenAI.Sdk.Moderations;
using AzureOpenAI.Sdk.Realtime;
using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.Speech;
using AzureOpenAI.Sdk.Transcription;
using AzureOpenAI.Sdk.VectorStores;
using AzureOpenAI.Sdk.Videos;

namespace AzureOpenAI.Sdk.Conventions.Tests.Ledger;

/// <summary>Each field of the service's documents is a property, or stands in <c>eng/not-modelled.txt</c> with a reason.</summary>
public sealed class FieldLedgerTests
{
    [Test]
    public void Each_field_of_the_2024_10_21_document_is_modelled_or_listed_with_a_reason() => Check("azure-openai-2024-10-21", (spec, ledger) =>
    {
        ledger.Compare(spec.Request("/deployments/{deployment-id}/chat/completions"), typeof(ChatOptions));
        ledger.Compare(spec.Named("createChatCompletionResponse"), typeof(ChatResult));
        ledger.Compare(spec.Named("createChatCompletionStreamResponse"), typeof(ChatUpdate));
        ledger.Compare(spec.Named("azureSearchChatExtensionConfiguration"), typeof(AzureSearchDataSource));
        ledger.Compare(spec.Named("azureCosmosDBChatExtensionConfiguration"), typeof(AzureCosmosDBDataSource));
        ledger.Compare(spec.Named("contentFilterPromptResults"), typeof(ContentFilterResults));
        ledger.Compare(spec.Request("/deployments/{deployment-id}/embeddings"), typeof(EmbeddingsOptions));
        ledger.Compare(spec.Response("/deployments/{deployment-id}/embeddings"), typeof(EmbeddingsResult));
        ledger.Compare(spec.Request("/deployments/{deployment-id}/images/generations"), typeof(ImagesOptions));
        ledger.Compare(spec.Response("/deployments/{deployment-id}/images/generations"), typeof(ImagesResult));
        ledger.Compare(spec.Request("/deployments/{deployment-id}/completions"), typeof(CompletionsOptions));
        ledger.Compare(spec.Response("/deployments/{deployment-id}/completions"), typeof(CompletionsResult));
        ledger.Compare(spec.Named("createTranscriptionRequest"), typeof(TranscriptionOptions));
        ledger.Compare(spec.Named("createTranslationRequest"), typeof(TranslationOptions));
        ledger.Compare(spec.Named("audioResponse"), typeof(TranscriptionResult));
        ledger.Compare(spec.Named("audioVerboseResponse"), typeof(TranscriptionResult));
        ledger.Compare(spec.Named("dalleError"), typeof(ServiceError));
        ledger.Compare(spec.Named("error"), typeof(ServiceError));
    });

    [Test]
    public void Each_field_of_the_v1_document_is_modelled_or_listed_with_a_reason() => Check("azure-openai-v1", (spec, ledger) =>
    {
        ledger.Compare(spec.Request("/chat/completions"), typeof(ChatOptions));
        ledger.Compare(spec.Response("/chat/completions"), typeof(ChatResult));
        ledger.Compare(spec.Named("AzureCreateChatCompletionStreamResponse"), typeof(ChatUpdate));
        ledger.Compare(spec.Named("AzureContentFilterResultForPrompt").Members()["content_filter_results"], typeof(ContentFilterResults));
        ledger.Compare(spec.Request("/embeddings"), typeof(EmbeddingsOptions));
        ledger.Compare(spec.Response("/embeddings"), typeof(EmbeddingsResult));
        ledger.Compare(spec.Request("/fine_tuning/jobs"), typeof(FineTuningOptions));
        ledger.Compare(spec.Named("OpenAI.ListPaginatedFineTuningJobsResponse"), typeof(ListPage<FineTuningResult>));
        ledger.Compare(spec.Named("OpenAI.ListFineTuningJobEventsResponse"), typeof(ListPage<FineTuningEvent>));
        ledger.Compare(spec.Named("OpenAI.ListFineTuningJobCheckpointsResponse"), typeof(ListPage<FineTuningCheckpoint>));
        ledger.Compare(spec.Named("CopyModelRequest"), typeof(CheckpointCopyOptions));
        ledger.Compare(spec.Named("CopyModelResponse"), typeof(CheckpointCopyResult));
        ledger.Compare(spec.Request("/fine_tuning/alpha/graders/run"), typeof(GraderRunOptions));
        ledger.Compare(spec.Response("/fine_tuning/alpha/graders/run"), typeof(GraderRunResult));
        ledger.Compare(spec.Request("/fine_tuning/alpha/graders/validate"), typeof(GraderValidationOptions));
        ledger.Compare(spec.Response("/fine_tuning/alpha/graders/validate"), typeof(GraderValidationResult));
        ledger.Compare(spec.Named("OpenAI.GraderLabelModel"), typeof(LabelModelGrader));
        ledger.Compare(spec.Named("AzureCreateFileRequestMultiPart"), typeof(FilesOptions));
        ledger.Compare(spec.Named("AzureListFilesResponse"), typeof(ListPage<FilesResult>));
        ledger.Compare(spec.Named("OpenAI.DeleteFileResponse"), typeof(FilesDeletionResult));
        ledger.Compare(spec.Named("AzureErrorResponse").Members()["error"], typeof(ServiceError));
        ledger.Compare(spec.Request("/responses"), typeof(ResponsesOptions));
        ledger.Compare(spec.Named("AzureResponse"), typeof(ResponsesResult));
        ledger.Compare(spec.Named("OpenAI.ResponseStreamEvent"), typeof(ResponsesUpdate));
        ledger.Compare(spec.Named("OpenAI.ResponseItemList"), typeof(ListPage<ResponseItem>));
        ledger.Compare(spec.Request("/evals"), typeof(EvalsOptions));
        ledger.Compare(spec.Request("/evals/{eval_id}"), typeof(EvalsUpdateOptions));
        ledger.Compare(spec.Named("OpenAI.EvalList"), typeof(ListPage<EvalsResult>));
        ledger.Compare(spec.Named("OpenAI.CreateEvalRunRequest"), typeof(EvalRunOptions));
        ledger.Compare(spec.Named("OpenAI.EvalRunList"), typeof(ListPage<EvalRunResult>));
        ledger.Compare(spec.Named("OpenAI.EvalRunOutputItemList"), typeof(ListPage<EvalOutputItem>));
        ledger.Compare(spec.Request("/vector_stores"), typeof(VectorStoresOptions));
        ledger.Compare(spec.Named("OpenAI.ListVectorStoresResponse"), typeof(ListPage<VectorStoresResult>));
        ledger.Compare(spec.Request("/vector_stores/{vector_store_id}"), typeof(VectorStoresUpdateOptions));
        ledger.Compare(spec.Named("OpenAI.DeleteVectorStoreResponse"), typeof(VectorStoresDeletionResult));
        ledger.Compare(spec.Named("OpenAI.CreateVectorStoreFileRequest"), typeof(VectorStoreFileOptions));
        ledger.Compare(spec.Named("OpenAI.ListVectorStoreFilesResponse"), typeof(ListPage<VectorStoreFileResult>));
        ledger.Compare(spec.Named("OpenAI.UpdateVectorStoreFileAttributesRequest"), typeof(VectorStoreFileUpdateOptions));
        ledger.Compare(spec.Named("OpenAI.DeleteVectorStoreFileResponse"), typeof(VectorStoreFileDeletionResult));
        ledger.Compare(spec.Named("OpenAI.CreateVectorStoreFileBatchRequest"), typeof(VectorStoreFileBatchOptions));
        ledger.Compare(spec.Named("OpenAI.VectorStoreFileBatchObject"), typeof(VectorStoreFileBatchResult));
        ledger.Compare(spec.Request("/containers"), typeof(ContainersOptions));
        ledger.Compare(spec.Named("OpenAI.ContainerListResource"), typeof(ListPage<ContainersResult>));
        ledger.Compare(spec.Named("OpenAI.CreateContainerFileBodyMultiPart"), typeof(ContainerFileOptions));
        ledger.Compare(spec.Named("OpenAI.ContainerFileListResource"), typeof(ListPage<ContainerFileResult>));
        ledger.Compare(spec.Named("OpenAI.ListModelsResponse"), typeof(ListPage<ModelCatalogResult>));
    });

    [Test]
    public void Each_field_of_the_newest_document_is_modelled_or_listed_with_a_reason() => Check("openai-2.3.0", (spec, ledger) =>
    {
        ledger.Compare(spec.Request("/chat/completions"), typeof(ChatOptions));
        ledger.Compare(spec.Response("/chat/completions"), typeof(ChatResult));
        ledger.Compare(spec.Named("CreateChatCompletionStreamResponse"), typeof(ChatUpdate));
        ledger.Compare(spec.Named("ChatCompletionList"), typeof(ChatListResult));
        ledger.Compare(spec.Named("ChatCompletionMessageList"), typeof(ChatMessageListResult));
        ledger.Compare(spec.Named("ChatCompletionDeleted"), typeof(ChatDeletionResult));
        ledger.Compare(spec.Request("/embeddings"), typeof(EmbeddingsOptions));
        ledger.Compare(spec.Response("/embeddings"), typeof(EmbeddingsResult));
        ledger.Compare(spec.Request("/fine_tuning/jobs"), typeof(FineTuningOptions));
        ledger.Compare(spec.Named("ListPaginatedFineTuningJobsResponse"), typeof(ListPage<FineTuningResult>));
        ledger.Compare(spec.Named("ListFineTuningJobEventsResponse"), typeof(ListPage<FineTuningEvent>));
        ledger.Compare(spec.Named("ListFineTuningJobCheckpointsResponse"), typeof(ListPage<FineTuningCheckpoint>));
        ledger.Compare(spec.Request("/fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions"), typeof(CheckpointPermissionOptions));
        ledger.Compare(spec.Response("/fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions"), typeof(ListPage<CheckpointPermission>));
        ledger.Compare(spec.Named("DeleteFineTuningCheckpointPermissionResponse"), typeof(CheckpointPermissionDeletionResult));
        ledger.Compare(spec.Named("DeleteModelResponse"), typeof(ModelDeletionResult));
        ledger.Compare(spec.Request("/fine_tuning/alpha/graders/run"), typeof(GraderRunOptions));
        ledger.Compare(spec.Response("/fine_tuning/alpha/graders/run"), typeof(GraderRunResult));
        ledger.Compare(spec.Request("/fine_tuning/alpha/graders/validate"), typeof(GraderValidationOptions));
        ledger.Compare(spec.Response("/fine_tuning/alpha/graders/validate"), typeof(GraderValidationResult));
        ledger.Compare(spec.Named("GraderLabelModel"), typeof(LabelModelGrader));
        ledger.Compare(spec.Request("/images/generations"), typeof(ImagesOptions));
        ledger.Compare(spec.Response("/images/generations"), typeof(ImagesResult));
        ledger.Compare(spec.Request("/images/edits"), typeof(ImagesEditOptions));
        ledger.Compare(spec.Named("CreateImageEditRequest"), typeof(ImagesEditOptions));
        ledger.Compare(spec.Named("CreateImageVariationRequest"), typeof(ImagesVariationOptions));
        ledger.Compare(spec.Named("ImageGenStreamEvent"), typeof(ImagesUpdate));
        ledger.Compare(spec.Named("ImageEditStreamEvent"), typeof(ImagesUpdate));
        ledger.Compare(spec.Request("/audio/speech"), typeof(SpeechOptions));
        ledger.Compare(spec.Named("CreateSpeechResponseStreamEvent"), typeof(SpeechUpdate));
        ledger.Compare(spec.Request("/completions"), typeof(CompletionsOptions));
        ledger.Compare(spec.Response("/completions"), typeof(CompletionsResult));
        ledger.Compare(spec.Response("/completions"), typeof(CompletionsUpdate));
        ledger.Compare(spec.Named("CreateTranscriptionRequest"), typeof(TranscriptionOptions));
        ledger.Compare(spec.Named("CreateTranslationRequest"), typeof(TranslationOptions));
        ledger.Compare(spec.Response("/audio/transcriptions"), typeof(TranscriptionResult));
        ledger.Compare(spec.Response("/audio/translations"), typeof(TranscriptionResult));
        ledger.Compare(spec.Named("CreateTranscriptionResponseStreamEvent"), typeof(TranscriptionUpdate));
        ledger.Compare(spec.Named("CreateFileRequest"), typeof(FilesOptions));
        ledger.Compare(spec.Named("ListFilesResponse"), typeof(ListPage<FilesResult>));
        ledger.Compare(spec.Named("DeleteFileResponse"), typeof(FilesDeletionResult));
        ledger.Compare(spec.Named("CreateUploadRequest"), typeof(FilesUploadOptions));
        ledger.Compare(spec.Named("CompleteUploadRequest"), typeof(FilesUploadCompletionOptions));
        ledger.Compare(spec.Named("Upload"), typeof(FilesUploadResult));
        ledger.Compare(spec.Named("UploadPart"), typeof(FilesUploadPart));
        ledger.Compare(spec.Request("/batches"), typeof(BatchOptions));
        ledger.Compare(spec.Named("ListBatchesResponse"), typeof(ListPage<BatchResult>));
        ledger.Compare(spec.Request("/responses"), typeof(ResponsesOptions));
        ledger.Compare(spec.Named("Response"), typeof(ResponsesResult));
        ledger.Compare(spec.Named("ResponseStreamEvent"), typeof(ResponsesUpdate));
        ledger.Compare(spec.Named("ResponseItemList"), typeof(ListPage<ResponseItem>));
        ledger.Compare(spec.Named("TokenCountsBody"), typeof(ResponsesOptions));
        ledger.Compare(spec.Named("TokenCountsResource"), typeof(ResponsesTokensResult));
        ledger.Compare(spec.Named("CompactResponseMethodPublicBody"), typeof(ResponsesOptions));
        ledger.Compare(spec.Named("CompactResource"), typeof(ResponsesCompactionResult));
        ledger.Compare(spec.Named("CreateConversationBody"), typeof(ConversationsOptions));
        ledger.Compare(spec.Named("UpdateConversationBody"), typeof(ConversationsUpdateOptions));
        ledger.Compare(spec.Named("ConversationResource"), typeof(ConversationsResult));
        ledger.Compare(spec.Named("ConversationItemList"), typeof(ListPage<ResponseItem>));
        ledger.Compare(spec.Request("/moderations"), typeof(ModerationsOptions));
        ledger.Compare(spec.Response("/moderations"), typeof(ModerationsResult));
        ledger.Compare(spec.Request("/realtime/client_secrets"), typeof(RealtimeSecretOptions));
        ledger.Compare(spec.Response("/realtime/client_secrets"), typeof(RealtimeSecretResult));
        ledger.Compare(spec.Named("RealtimeCallCreateRequest"), typeof(RealtimeCallOptions));
        ledger.Compare(spec.Named("RealtimeCallReferRequest"), typeof(RealtimeReferOptions));
        ledger.Compare(spec.Named("RealtimeCallRejectRequest"), typeof(RealtimeRejectOptions));
        ledger.Compare(spec.Named("RealtimeClientEvent"), typeof(RealtimeClientEvent));
        ledger.Compare(spec.Named("RealtimeServerEvent"), typeof(RealtimeServerEvent));
        ledger.Compare(spec.Named("RealtimeBetaResponse"), typeof(RealtimeResponse));
        ledger.Compare(spec.Named("RealtimeSession"), typeof(RealtimeResult));
        ledger.Compare(spec.Named("CreateVideoJsonBody"), typeof(VideosOptions));
        ledger.Compare(spec.Named("CreateVideoMultipartBody"), typeof(VideosOptions));
        ledger.Compare(spec.Named("CreateVideoRemixBody"), typeof(VideosRemixOptions));
        ledger.Compare(spec.Named("VideoListResource"), typeof(ListPage<VideosResult>));
        ledger.Compare(spec.Named("DeletedVideoResource"), typeof(VideosDeletionResult));
        ledger.Compare(spec.Request("/evals"), typeof(EvalsOptions));
        ledger.Compare(spec.Request("/evals/{eval_id}"), typeof(EvalsUpdateOptions));
        ledger.Compare(spec.Named("EvalList"), typeof(ListPage<EvalsResult>));
        ledger.Compare(spec.Named("CreateEvalRunRequest"), typeof(EvalRunOptions));
        ledger.Compare(spec.Named("EvalRunList"), typeof(ListPage<EvalRunResult>));
        ledger.Compare(spec.Named("EvalRunOutputItemList"), typeof(ListPage<EvalOutputItem>));
        ledger.Compare(spec.Request("/vector_stores"), typeof(VectorStoresOptions));
        ledger.Compare(spec.Named("ListVectorStoresResponse"), typeof(ListPage<VectorStoresResult>));
        ledger.Compare(spec.Request("/vector_stores/{vector_store_id}"), typeof(VectorStoresUpdateOptions));
        ledger.Compare(spec.Named("DeleteVectorStoreResponse"), typeof(VectorStoresDeletionResult));
        ledger.Compare(spec.Named("CreateVectorStoreFileRequest"), typeof(VectorStoreFileOptions));
        ledger.Compare(spec.Named("ListVectorStoreFilesResponse"), typeof(ListPage<VectorStoreFileResult>));
        ledger.Compare(spec.Named("UpdateVectorStoreFileAttributesRequest"), typeof(VectorStoreFileUpdateOptions));
        ledger.Compare(spec.Named("DeleteVectorStoreFileResponse"), typeof(VectorStoreFileDeletionResult));
        ledger.Compare(spec.Named("CreateVectorStoreFileBatchRequest"), typeof(VectorStoreFileBatchOptions));
        ledger.Compare(spec.Named("VectorStoreFileBatchObject"), typeof(VectorStoreFileBatchResult));
        ledger.Compare(spec.Request("/containers"), typeof(ContainersOptions));
        ledger.Compare(spec.Named("ContainerListResource"), typeof(ListPage<ContainersResult>));
        ledger.Compare(spec.Named("CreateContainerFileBody"), typeof(ContainerFileOptions));
        ledger.Compare(spec.Named("ContainerFileListResource"), typeof(ListPage<ContainerFileResult>));
        ledger.Compare(spec.Named("VectorStoreFileContentResponse"), typeof(VectorStoreFileContent));
        ledger.Compare(spec.Named("VectorStoreSearchRequest"), typeof(VectorStoreSearchOptions));
        ledger.Compare(spec.Named("VectorStoreSearchResultsPage"), typeof(VectorStoreSearchResult));
        ledger.Compare(spec.Named("ListModelsResponse"), typeof(ListPage<ModelCatalogResult>));
    });

    private static void Check(string document, Action<Specification, FieldLedger> compare)
    {
        var ledger = new FieldLedger();
        compare(Specification.Read(document), ledger);

        var listed = NotModelled.Read().Where(line => line.Document == document).ToList();
        Assert.That(ledger.Count, Is.GreaterThan(100), "The document was read.");
        Assert.That(listed.Select(line => line.Reason), Has.None.Empty, "Each line of eng/not-modelled.txt has a reason.");
        Assert.That(ledger.Missing.Except(listed.Select(line => line.Field)), Is.Empty, "Model these fields, or list them in eng/not-modelled.txt with a reason.");
        Assert.That(listed.Select(line => line.Field).Except(ledger.Missing), Is.Empty, "These are modelled by now, or gone from the document: take them out of eng/not-modelled.txt.");
    }
}
