using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using Azure;
using AzureOpenAI.Sdk.Functions;
using AzureOpenAI.Sdk.Schemas;

namespace AzureOpenAI.Sdk.Responses;

public partial class ResponsesClient
{
    private const string Reflection = "The type is read by reflection. In a trimmed program, give a JsonTypeInfo from a serializer context of your own.";

    /// <summary>Asks for a value of a type of yours: its JSON schema goes along, strict, and the response's text is read.</summary>
    /// <typeparam name="T">The type. One that is no object, such as a list, travels within one.</typeparam>
    /// <param name="options">The input, and how to answer it, without a format of the text.</param>
    /// <param name="type">How the type is read, from a serializer context of your own; so it works ahead of time.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The value, or what stood in the way: a refusal and a response that was cut off are told apart.</returns>
    /// <exception cref="ArgumentException">The type can't have a strict schema: the message names the property and the remedy. Nothing was sent.</exception>
    /// <inheritdoc cref="CreateAsync(ResponsesOptions, CancellationToken)" path="/exception"/>
    public virtual async Task<Response<ResponsesAnswer<T>>> CreateAsync<T>(ResponsesOptions options, JsonTypeInfo<T> type, CancellationToken cancellationToken = default)
    {
        RootSchema schema = RootSchema.Of(Require.NotNull(type), strict: true);
        Response<ResponsesResult> reply = await CreateAsync(Asking(options, schema, typeof(T)), cancellationToken).ConfigureAwait(false);
        return Response.FromValue(ResponsesAnswer<T>.Read(reply.Value, schema, type), reply.GetRawResponse());
    }

    /// <inheritdoc cref="CreateAsync{T}(ResponsesOptions, JsonTypeInfo{T}, CancellationToken)"/>
    public virtual Response<ResponsesAnswer<T>> Create<T>(ResponsesOptions options, JsonTypeInfo<T> type, CancellationToken cancellationToken = default)
    {
        RootSchema schema = RootSchema.Of(Require.NotNull(type), strict: true);
        Response<ResponsesResult> reply = Create(Asking(options, schema, typeof(T)), cancellationToken);
        return Response.FromValue(ResponsesAnswer<T>.Read(reply.Value, schema, type), reply.GetRawResponse());
    }

    /// <param name="options">The input, and how to answer it, without a format of the text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <inheritdoc cref="CreateAsync{T}(ResponsesOptions, JsonTypeInfo{T}, CancellationToken)"/>
    [RequiresUnreferencedCode(Reflection)]
    [RequiresDynamicCode(Reflection)]
    public virtual Task<Response<ResponsesAnswer<T>>> CreateAsync<T>(ResponsesOptions options, CancellationToken cancellationToken = default)
        => CreateAsync(options, ReflectedTypes.Info<T>(), cancellationToken);

    /// <inheritdoc cref="CreateAsync{T}(ResponsesOptions, CancellationToken)"/>
    [RequiresUnreferencedCode(Reflection)]
    [RequiresDynamicCode(Reflection)]
    public virtual Response<ResponsesAnswer<T>> Create<T>(ResponsesOptions options, CancellationToken cancellationToken = default)
        => Create(options, ReflectedTypes.Info<T>(), cancellationToken);

    /// <summary>Asks a model that may call methods of yours: runs what it calls, tells it the results, and asks again until it calls nothing more.</summary>
    /// <param name="options">The input, and how to answer it. They are not changed. A tool that must be called must be so in the first round only.</param>
    /// <param name="tools">The methods. The service's own tools may stand beside them, in the options.</param>
    /// <param name="settings">How they are run; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the calls, and is given to the methods.</param>
    /// <returns>The last response, with all items and each call.</returns>
    /// <exception cref="ResponsesToolRoundsException">The model still called tools after as many rounds as it was allowed.</exception>
    /// <exception cref="ArgumentException">The options ask for the background, where no call can be answered; or they contradict themselves.</exception>
    /// <inheritdoc cref="CreateAsync(ResponsesOptions, CancellationToken)" path="/exception"/>
    public virtual Task<ResponsesToolResult> RunToolsAsync(ResponsesOptions options, FunctionTools tools, FunctionRunSettings? settings = null, CancellationToken cancellationToken = default)
        => Require.NotNull(options).Background == true
            ? throw new ArgumentException($"{nameof(ResponsesOptions)}.{nameof(ResponsesOptions.Background)} is set, but a loop waits for each response. Leave it null.", nameof(options))
            : new ResponsesToolLoop(this, options, Require.NotNull(tools), (settings ?? new FunctionRunSettings()).Validated()).RunAsync(cancellationToken);

    private static ResponsesOptions Asking(ResponsesOptions options, RootSchema schema, Type type)
        => Require.NotNull(options).Text?.Format is null
            ? options.With(new ResponseJsonSchemaFormat { Name = SchemaName.Of(type), Schema = schema.Schema, Strict = true })
            : throw new ArgumentException($"{nameof(ResponsesOptions)}.{nameof(ResponsesOptions.Text)} sets a format, but the type decides it. Leave it null.", nameof(options));
}
