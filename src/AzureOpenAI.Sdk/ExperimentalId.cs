namespace AzureOpenAI.Sdk;

/// <summary>The ids of the compiler's messages that a part of the library may still change. Who suppresses one, accepts that.</summary>
internal static class ExperimentalId
{
    internal const string Moderations = "AOAISDK001";

    internal const string Videos = "AOAISDK002";
}
