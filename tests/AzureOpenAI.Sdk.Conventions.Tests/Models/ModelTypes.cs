using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.FineTuning;

namespace AzureOpenAI.Sdk.Conventions.Tests.Models;

/// <summary>All types that cross the wire, by reflection: a new one is checked without being listed.</summary>
internal static class ModelTypes
{
    /// <summary>Gets all; of the page of a list, one that stands for all lists.</summary>
    internal static IEnumerable<Type> All => typeof(WireModel).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(WireModel)))
        .Select(type => type == typeof(ListPage<>) ? typeof(ListPage<FineTuningEvent>) : type);

    internal static IEnumerable<Type> Concrete => All.Where(type => !type.IsAbstract && !type.ContainsGenericParameters);

    internal static JsonTypeInfo Info(Type type) => AzureOpenAIJson.Options.GetTypeInfo(type);

    internal static IEnumerable<JsonPropertyInfo> Properties(Type type) => Info(type).Properties.Where(property => !property.IsExtensionData);

    /// <summary>Says whether a property is the one that tells the members of a union apart.</summary>
    internal static bool IsDiscriminator(Type type, JsonPropertyInfo property) => type.BaseType is { IsAbstract: true } union && union != typeof(WireModel) && property.Name == (union == typeof(ChatMessage) ? "role" : "type");
}
