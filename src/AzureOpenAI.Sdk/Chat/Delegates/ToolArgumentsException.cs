using System.Text.Json;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Tells arguments that a model wrote wrong from JSON that a method itself found wrong.</summary>
internal sealed class ToolArgumentsException(JsonException cause) : Exception(cause.Message, cause)
{
    /// <summary>Reads arguments.</summary>
    /// <exception cref="ToolArgumentsException">They are not what the tool takes.</exception>
    internal static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException failure)
        {
            throw new ToolArgumentsException(failure);
        }
    }
}
