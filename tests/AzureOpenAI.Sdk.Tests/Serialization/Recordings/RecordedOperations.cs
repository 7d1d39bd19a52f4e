using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Images;
using AzureOpenAI.Sdk.Speech;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

/// <summary>All operations that we have, and the parts of the service that we don't.</summary>
internal static class RecordedOperations
{
    internal static IReadOnlyList<RecordedOperation> All { get; } =
    [
        new("POST", "/chat/completions")
        {
            Options = typeof(ChatOptions), Result = typeof(ChatResult), Update = typeof(ChatUpdate),
            Gather = async client => await (await client.GetChatClient("gpt-4o").StreamAsync("x")).ToCompletionAsync(),
            Whole = (events, result) => (string.Concat(events.Select(data => AzureOpenAIJson.Parse<ChatUpdate>(data).Text)), ((ChatResult)result).Text ?? ""),
        },
        new("GET", "/chat/completions") { Result = typeof(ChatListResult) },
        new("GET", "/chat/completions/*") { Result = typeof(ChatResult) },
        new("POST", "/chat/completions/*") { Options = typeof(ChatMetadataOptions), Result = typeof(ChatResult) },
        new("DELETE", "/chat/completions/*") { Result = typeof(ChatDeletionResult) },
        new("GET", "/chat/completions/*/messages") { Result = typeof(ChatMessageListResult) },
        new("POST", "/embeddings") { Options = typeof(EmbeddingsOptions), Result = typeof(EmbeddingsResult) },
        new("POST", "/images/generations")
        {
            Options = typeof(ImagesOptions), Result = typeof(ImagesResult), Update = typeof(ImagesUpdate),
            Gather = async client => await (await client.GetImagesClient("gpt-image-1").StreamAsync("x")).ToCompletionAsync(),
            Whole = LastImage,
        },
        new("POST", "/images/edits")
        {
            Options = typeof(ImagesEditOptions), Result = typeof(ImagesResult), Update = typeof(ImagesUpdate),
            Gather = async client => await (await client.GetImagesClient("gpt-image-1").StreamEditAsync(new("x", [ImageReference.FromFile("x")]))).ToCompletionAsync(),
            Whole = LastImage,
            Send = (client, form) => EditAsync(client.GetImagesClient(form.Model), form),
        },
        new("POST", "/images/variations")
        {
            Options = typeof(ImagesVariationOptions), Result = typeof(ImagesResult),
            Send = (client, form) =>
            {
                var options = form.Options<ImagesVariationOptions>();
                options.Image = form.File("image");
                return client.GetImagesClient(form.Model).CreateVariationAsync(options);
            },
        },
        new("POST", "/audio/speech")
        {
            Options = typeof(SpeechOptions), Update = typeof(SpeechUpdate),
            Gather = async client => await (await client.GetSpeechClient("gpt-4o-mini-tts").StreamAsync(new("x", SpeechVoice.Alloy))).ToCompletionAsync(),
            Whole = (events, result) => (
                Convert.ToBase64String([.. events.SelectMany(data => AzureOpenAIJson.Parse<SpeechUpdate>(data).Bytes.ToArray())]),
                Convert.ToBase64String(((SpeechResult)result).Bytes.Span)),
        },
    ];

    /// <summary>Gets the first part of the path of what we don't have.</summary>
    internal static IReadOnlyList<string> NotOurs { get; } =
    [
        "assistants", "audio", "batches", "containers", "conversations", "files", "fine_tuning", "models", "moderations", "realtime", "responses", "skills", "threads",
        "uploads", "vector_stores",
    ];

    private static (string Wanted, string Gathered) LastImage(IReadOnlyList<string> events, WireModel result)
        => (Convert.ToBase64String(AzureOpenAIJson.Parse<ImagesUpdate>(events[^1]).Bytes.Span), Convert.ToBase64String(((ImagesResult)result).Data[^1].Bytes.Span));

    private static async Task EditAsync(ImagesClient client, RecordedForm form)
    {
        var options = form.Options<ImagesEditOptions>();
        (options.Files, options.MaskFile) = (form.Files("image"), form.Files("mask").SingleOrDefault());
        if (!form.IsStreamed)
        {
            await client.EditAsync(options);
            return;
        }

        await (await client.StreamEditAsync(options)).ToCompletionAsync();
    }
}
