using System.Text.Json;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Reads whole answers: as the serializer does, at about half of its time. Most of a chat call's time in the client is this.</summary>
internal static class ChatResultReader
{
    private static readonly ChatFinishReason.Converter FinishReasons = new();
    private static readonly ChatServiceTier.Converter ServiceTiers = new();
    private static readonly ChatContent.Converter Contents = new();

    private static readonly ObjectReader<AssistantMessage> Message = new(
        static () => new(),
        ("annotations", static (message, ref reader) => message.Annotations = Member.Values<ChatAnnotation>(ref reader)),
        ("content", static (message, ref reader) => message.Content = ReadContent(ref reader)),
        ("refusal", static (message, ref reader) => message.Refusal = Member.Text(ref reader)),
        ("role", static (message, ref reader) => message.Role = Member.PooledText(ref reader)),
        ("tool_calls", static (message, ref reader) => message.ToolCalls = Member.Values<ChatToolCall>(ref reader)),
        ("function_call", static (message, ref reader) => message.FunctionCall = Member.Value<ChatFunctionCall>(ref reader)),
        ("reasoning_content", static (message, ref reader) => message.ReasoningContent = Member.Text(ref reader)),
        ("audio", static (message, ref reader) => message.Audio = Member.Value<ChatAudio>(ref reader)),
        ("context", static (message, ref reader) => message.Context = Member.Value<ChatMessageContext>(ref reader)),
        ("name", static (message, ref reader) => message.Name = Member.Text(ref reader)));

    private static readonly ObjectReader<ChatChoice> Choice = new(
        static () => new(),
        ("content_filter_results", static (choice, ref reader) => choice.ContentFilterResults = ContentFilterReader.Read(ref reader)),
        ("finish_reason", static (choice, ref reader) => choice.FinishReason = Member.Set(ref reader, FinishReasons)),
        ("index", static (choice, ref reader) => choice.Index = Member.SmallNumber(ref reader)),
        ("logprobs", static (choice, ref reader) => choice.LogProbs = Member.Value<ChatLogProbs>(ref reader)),
        ("message", static (choice, ref reader) => choice.Message = Message.Read(ref reader)),
        ("content_filter_result", static (choice, ref reader) => choice.ContentFilterResult = ContentFilterReader.Read(ref reader)),
        ("content_filter_offsets", static (choice, ref reader) => choice.ContentFilterOffsets = Member.Value<ContentFilterOffsets>(ref reader)));

    private static readonly ObjectReader<ChatResult> Result = new(
        static () => new(),
        ("choices", static (result, ref reader) => result.Choices = Member.List(ref reader, Choice)),
        ("created", static (result, ref reader) => result.Created = Member.Number(ref reader)),
        ("id", static (result, ref reader) => result.Id = Member.Text(ref reader)),
        ("model", static (result, ref reader) => result.Model = Member.PooledText(ref reader)),
        ("object", static (result, ref reader) => result.Object = Member.PooledText(ref reader)),
        ("prompt_filter_results", static (result, ref reader) => result.PromptFilterResults = ContentFilterReader.ReadPrompts(ref reader)),
        ("service_tier", static (result, ref reader) => result.ServiceTier = Member.Set(ref reader, ServiceTiers)),
        ("system_fingerprint", static (result, ref reader) => result.SystemFingerprint = Member.PooledText(ref reader)),
        ("usage", static (result, ref reader) => result.Usage = ChatUsageReader.Read(ref reader)),
        ("moderation", static (result, ref reader) => result.Moderation = Member.Value<ChatModeration>(ref reader)),
        ("metadata", static (result, ref reader) => result.Metadata = Member.Value<IReadOnlyDictionary<string, string>>(ref reader)));

    /// <summary>Reads an answer's body.</summary>
    /// <exception cref="JsonException">It is no answer.</exception>
    internal static ChatResult? Read(ReadOnlySpan<byte> json) => Result.ReadWhole(json);

    private static ChatContent? ReadContent(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Null ? null : Contents.Read(ref reader, typeof(ChatContent), AzureOpenAIJson.Options);
}
