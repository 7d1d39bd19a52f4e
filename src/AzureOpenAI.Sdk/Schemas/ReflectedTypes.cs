using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AzureOpenAI.Sdk.Schemas;

/// <summary>How types of the caller's are read where no serializer context is given: by reflection, with the names of enums as texts.</summary>
[RequiresUnreferencedCode("Types are read by reflection.")]
[RequiresDynamicCode("Types are read by reflection.")]
internal static class ReflectedTypes
{
    internal static JsonSerializerOptions Options { get; } = Create();

    internal static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            Converters = { new JsonStringEnumConverter() },
            RespectNullableAnnotations = true,
            PropertyNameCaseInsensitive = true,
        };
        options.MakeReadOnly();
        return options;
    }
}
