using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using Azure;
using AzureOpenAI.Sdk.Functions;
using AzureOpenAI.Sdk.Schemas;

namespace AzureOpenAI.Sdk.Chat;

public partial class ChatClient
{
    private const string Reflection = "The type is read by reflection. In a trimmed program, give a JsonTypeInfo from a serializer context of your own.";

    /// <summary>Completes a conversation with a value of a type of yours: its JSON schema goes along, strict, and the reply is read.</summary>
    /// <typeparam name="T">The type. One that is no object, such as a list, travels within one.</typeparam>
    /// <param name="options">The messages, and how to answer them, without a response format.</param>
    /// <param name="type">How the type is read, from a serializer context of your own; so it works ahead of time.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value, or what stood in the way: a refusal and a reply that was cut off are told apart.</returns>
    /// <exception cref="ArgumentException">The type can't have a strict schema: the message names the property and the remedy. Nothing was sent.</exception>
    /// <inheritdoc cref="CompleteAsync(ChatOptions, CancellationToken)" path="/exception"/>
    public virtual async Task<Response<ChatAnswer<T>>> CompleteAsync<T>(ChatOptions options, JsonTypeInfo<T> type, CancellationToken cancellationToken = default)
    {
        RootSchema schema = RootSchema.Of(Require.NotNull(type), strict: true);
        Response<ChatResult> reply = await CompleteAsync(Asking(options, schema, typeof(T)), cancellationToken).ConfigureAwait(false);
        return Response.FromValue(ChatAnswer<T>.Read(reply.Value, schema, type), reply.GetRawResponse());
    }

    /// <inheritdoc cref="CompleteAsync{T}(ChatOptions, JsonTypeInfo{T}, CancellationToken)"/>
    public virtual Response<ChatAnswer<T>> Complete<T>(ChatOptions options, JsonTypeInfo<T> type, CancellationToken cancellationToken = default)
    {
        RootSchema schema = RootSchema.Of(Require.NotNull(type), strict: true);
        Response<ChatResult> reply = Complete(Asking(options, schema, typeof(T)), cancellationToken);
        return Response.FromValue(ChatAnswer<T>.Read(reply.Value, schema, type), reply.GetRawResponse());
    }

    /// <param name="options">The messages, and how to answer them, without a response format.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <inheritdoc cref="CompleteAsync{T}(ChatOptions, JsonTypeInfo{T}, CancellationToken)"/>
    [RequiresUnreferencedCode(Reflection)]
    [RequiresDynamicCode(Reflection)]
    public virtual Task<Response<ChatAnswer<T>>> CompleteAsync<T>(ChatOptions options, CancellationToken cancellationToken = default)
        => CompleteAsync(options, ReflectedTypes.Info<T>(), cancellationToken);

    /// <inheritdoc cref="CompleteAsync{T}(ChatOptions, CancellationToken)"/>
    [RequiresUnreferencedCode(Reflection)]
    [RequiresDynamicCode(Reflection)]
    public virtual Response<ChatAnswer<T>> Complete<T>(ChatOptions options, CancellationToken cancellationToken = default)
        => Complete(options, ReflectedTypes.Info<T>(), cancellationToken);

    /// <summary>Asks a model that may call methods of yours: runs what it calls, tells it the results, and asks again until it calls nothing more.</summary>
    /// <param name="options">The messages, and how to answer them. They are not changed; the conversation as it went is in the result. A tool that must be called must be so in the first round only.</param>
    /// <param name="tools">The methods.</param>
    /// <param name="settings">How they are run; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the calls, and is given to the methods.</param>
    /// <returns>The last reply, with the conversation and each call.</returns>
    /// <exception cref="ChatToolRoundsException">The model still called tools after as many rounds as it was allowed.</exception>
    /// <inheritdoc cref="CompleteAsync(ChatOptions, CancellationToken)" path="/exception"/>
    public virtual Task<ChatToolResult> RunToolsAsync(ChatOptions options, FunctionTools tools, FunctionRunSettings? settings = null, CancellationToken cancellationToken = default)
        => new ToolLoop(this, Require.NotNull(options), Require.NotNull(tools), (settings ?? new FunctionRunSettings()).Validated()).RunAsync(cancellationToken);

    private static ChatOptions Asking(ChatOptions options, RootSchema schema, Type type)
        => Require.NotNull(options).ResponseFormat is null
            ? options.With(new ChatJsonSchemaFormat(new ChatJsonSchema(SchemaName.Of(type)) { Schema = schema.Schema, Strict = true }))
            : throw new ArgumentException($"{nameof(ChatOptions)}.{nameof(ChatOptions.ResponseFormat)} is set, but the type decides it. Leave it null.", nameof(options));
}
