using System.Text.Json;

namespace AzureOpenAI.Sdk.Functions;

/// <summary>Tells arguments that a model wrote wrong from JSON that a method itself found wrong.</summary>
internal sealed class FunctionArgumentsException(JsonException cause) : Exception(cause.Message, cause)
{
    /// <summary>Reads arguments.</summary>
    /// <exception cref="FunctionArgumentsException">They are not what the tool takes.</exception>
    internal static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException failure)
        {
            throw new FunctionArgumentsException(failure);
        }
    }
}
