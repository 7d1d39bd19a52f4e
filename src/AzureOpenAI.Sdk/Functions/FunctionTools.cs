using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Schemas;

namespace AzureOpenAI.Sdk.Functions;

/// <summary>Methods of yours that a model may call, in a chat and in a response alike: each is a function tool, with a schema made from its parameters.</summary>
/// <remarks>It may be used by many calls at once, as long as nobody adds to it meanwhile.</remarks>
public sealed class FunctionTools
{
    private const string Reflection = "The method's parameters are read by reflection. In a trimmed program, add it with JsonTypeInfo from a serializer context of your own.";

    private readonly Dictionary<string, FunctionMethod> _methods = new(StringComparer.Ordinal);

    /// <summary>Gets the names of the tools, in the order in which they were added.</summary>
    public IReadOnlyList<string> Names => [.. _methods.Keys];

    /// <summary>Gets the methods, in the order in which they were added.</summary>
    internal IEnumerable<FunctionMethod> Methods => _methods.Values;

    /// <summary>Adds a method. Its parameters become those of the tool, with their names and their <c>[Description]</c>; a token is passed through.</summary>
    /// <param name="method">The method, which may be asynchronous. What it returns is told as JSON, a text as it is.</param>
    /// <param name="name">The tool's name; null for the method's. Lambdas need one.</param>
    /// <param name="description">What it does and when to call it; null for the method's <c>[Description]</c>.</param>
    /// <returns>These tools.</returns>
    /// <exception cref="ArgumentException">The name is taken or none, or a parameter's type can't have a schema: the message says which.</exception>
    [RequiresUnreferencedCode(Reflection)]
    [RequiresDynamicCode(Reflection)]
    public FunctionTools Add(Delegate method, string? name = null, string? description = null)
        => Add(DelegateMethod.Create(Require.NotNull(method), name, description));

    /// <summary>Adds a method without reflection, so that it works ahead of time.</summary>
    /// <typeparam name="TArguments">What it takes, as one object: each property is a parameter.</typeparam>
    /// <typeparam name="TResult">What it returns; told as JSON.</typeparam>
    /// <param name="name">The tool's name: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <param name="description">What it does and when to call it: the model decides by this.</param>
    /// <param name="method">The method.</param>
    /// <param name="arguments">How the arguments are read, from a serializer context of your own.</param>
    /// <param name="result">How the result is written.</param>
    /// <returns>These tools.</returns>
    /// <exception cref="ArgumentException">The name is taken or none, or the arguments can't have a strict schema: the message names the property.</exception>
    public FunctionTools Add<TArguments, TResult>(
        string name, string description, Func<TArguments, CancellationToken, Task<TResult>> method, JsonTypeInfo<TArguments> arguments, JsonTypeInfo<TResult> result)
    {
        Require.NotNull(method);
        Require.NotNull(result);
        RequireName(name, nameof(name));
        JsonElement schema = Require.NotNull(arguments).Kind == JsonTypeInfoKind.Object
            ? RootSchema.Of(arguments, strict: true).Schema
            : throw new ArgumentException($"{typeof(TArguments).Name} is not read as an object, whose properties are the tool's parameters.", nameof(arguments));
        return Add(new FunctionMethod(name, description, schema, Strict: true, async (input, cancellationToken) =>
        {
            TArguments given = FunctionArgumentsException.Read(() => JsonSerializer.Deserialize(input, arguments) ?? throw new JsonException("The arguments are null."));
            TResult returned = await method(given, cancellationToken).ConfigureAwait(false);
            return returned as string ?? JsonSerializer.Serialize(returned, result);
        }));
    }

    internal FunctionMethod? Find(string? name) => name is not null && _methods.TryGetValue(name, out FunctionMethod? method) ? method : null;

    internal static void RequireName(string name, string parameter)
    {
        bool isName = Require.NotEmpty(name, parameter).Length <= 64 && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-');
        if (!isName)
        {
            throw new ArgumentException($"A tool's name has 1 to 64 letters, digits, '_' or '-'; '{name}' has not. Give a lambda a name.", parameter);
        }
    }

    private FunctionTools Add(FunctionMethod method)
    {
        if (_methods.ContainsKey(method.Name))
        {
            throw new ArgumentException($"There are two tools with the name '{method.Name}'.");
        }

        _methods.Add(method.Name, method);
        return this;
    }
}
