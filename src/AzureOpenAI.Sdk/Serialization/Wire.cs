using System.Text.Json.Serialization.Metadata;

namespace AzureOpenAI.Sdk;

/// <summary>How a type crosses the wire, looked up once.</summary>
internal static class Wire<T>
{
    internal static readonly JsonTypeInfo<T> Info = (JsonTypeInfo<T>)AzureOpenAIJson.Options.GetTypeInfo(typeof(T));
}
