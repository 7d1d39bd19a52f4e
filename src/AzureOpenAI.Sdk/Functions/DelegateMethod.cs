using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Schemas;

namespace AzureOpenAI.Sdk.Functions;

/// <summary>Makes a tool of a method by reflection.</summary>
[RequiresUnreferencedCode("Parameters are read by reflection.")]
[RequiresDynamicCode("Parameters are read by reflection.")]
internal static class DelegateMethod
{
    internal static FunctionMethod Create(Delegate method, string? name, string? description)
    {
        MethodInfo info = method.Method;
        ParameterInfo[] parameters = info.GetParameters();
        name ??= info.Name;
        FunctionTools.RequireName(name, nameof(name));
        bool isStrict = parameters.All(static parameter => !parameter.IsOptional || parameter.ParameterType == typeof(CancellationToken));
        // An optional parameter may be left out, which a strict schema does not allow.
        return new FunctionMethod(
            name,
            description ?? info.GetCustomAttribute<DescriptionAttribute>()?.Description,
            TypeSchema.ToElement(SchemaOf(parameters, isStrict)),
            isStrict,
            (input, cancellationToken) => InvokeAsync(method, parameters, input, cancellationToken));
    }

    private static JsonObject SchemaOf(ParameterInfo[] parameters, bool isStrict)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (ParameterInfo parameter in parameters.Where(static parameter => parameter.ParameterType != typeof(CancellationToken)))
        {
            JsonNode schema = SchemaOf(parameter, isStrict);
            if (parameter.GetCustomAttribute<DescriptionAttribute>() is { Description.Length: > 0 } described && schema is JsonObject one)
            {
                one["description"] = described.Description;
            }

            properties[parameter.Name!] = schema;
            if (!parameter.IsOptional)
            {
                required.Add((JsonNode)parameter.Name!);
            }
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false };
    }

    private static JsonNode SchemaOf(ParameterInfo parameter, bool isStrict)
    {
        JsonNode schema;
        try
        {
            schema = TypeSchema.Of(ReflectedTypes.Options.GetTypeInfo(parameter.ParameterType), isStrict);
        }
        catch (ArgumentException unfit)
        {
            throw new ArgumentException($"The parameter '{parameter.Name}': {unfit.Message}", unfit);
        }

        return schema.ToJsonString().IndexOf("\"$ref\"", StringComparison.Ordinal) < 0
            ? schema
            : throw new ArgumentException($"The parameter '{parameter.Name}' is of a type that holds itself. Add the tool with a JsonTypeInfo of its arguments.");
    }

    private static async Task<string> InvokeAsync(Delegate method, ParameterInfo[] parameters, string input, CancellationToken cancellationToken)
    {
        object?[] values = FunctionArgumentsException.Read(() => ValuesOf(parameters, input, cancellationToken));
        try
        {
            object? returned = await UnwrapAsync(method.DynamicInvoke(values)).ConfigureAwait(false);
            return returned switch
            {
                null => "null",
                string text => text,
                _ => JsonSerializer.Serialize(returned, ReflectedTypes.Options.GetTypeInfo(returned.GetType())),
            };
        }
        catch (TargetInvocationException failure) when (failure.InnerException is not null)
        {
            ExceptionDispatchInfo.Capture(failure.InnerException).Throw();
            throw;
        }
    }

    private static object?[] ValuesOf(ParameterInfo[] parameters, string input, CancellationToken cancellationToken)
    {
        using JsonDocument arguments = JsonDocument.Parse(input);
        return [.. parameters.Select(parameter => ValueOf(parameter, arguments.RootElement, cancellationToken))];
    }

    private static object? ValueOf(ParameterInfo parameter, JsonElement arguments, CancellationToken cancellationToken)
        => parameter.ParameterType == typeof(CancellationToken) ? cancellationToken
            : arguments.ValueKind == JsonValueKind.Object && arguments.TryGetProperty(parameter.Name!, out JsonElement value)
                ? value.Deserialize(ReflectedTypes.Options.GetTypeInfo(parameter.ParameterType))
            : parameter.IsOptional ? parameter.DefaultValue
            : throw new JsonException($"The argument '{parameter.Name}' is missing.");

    /// <summary>Waits for what a method returned, and takes the value out of a task.</summary>
    private static async Task<object?> UnwrapAsync(object? returned)
    {
        if (returned is null)
        {
            return null;
        }

        Type type = returned.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            returned = type.GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(returned, null);
        }
        else if (returned is ValueTask empty)
        {
            await empty.ConfigureAwait(false);
            return null;
        }

        if (returned is not Task task)
        {
            return returned;
        }

        await task.ConfigureAwait(false);
        object? result = task.GetType().GetProperty("Result")?.GetValue(task);
        return result?.GetType().Name == "VoidTaskResult" ? null : result;
    }
}
