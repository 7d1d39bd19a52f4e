using System.Runtime.CompilerServices;

namespace AzureOpenAI.Sdk;

/// <summary>Checks options before anything is sent: each failure names the option, what is wrong with it, and the remedy.</summary>
/// <param name="type">The type of the options.</param>
internal readonly struct OptionRules(string type)
{
    /// <exception cref="ArgumentException">It does not hold.</exception>
    internal void That(bool holds, string option, string message)
    {
        if (!holds)
        {
            throw new ArgumentException($"{type}.{option} {message}", option);
        }
    }

    /// <inheritdoc cref="That(bool, string, string)"/>
    internal void That(bool holds, string option, [InterpolatedStringHandlerArgument(nameof(holds))] CheckText message)
    {
        if (!holds)
        {
            That(holds, option, message.ToString());
        }
    }
}
