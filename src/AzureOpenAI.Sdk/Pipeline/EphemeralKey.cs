namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>Tells an ephemeral key from the key of a resource, and both from a token.</summary>
internal static class EphemeralKey
{
    private const string Prefix = "ek_";
    private const string TokenPrefix = "eyJ";

    internal static bool Is(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Refuses a credential that can't be what the call takes.</summary>
    /// <exception cref="ArgumentException">It is an ephemeral key, and the call opens no session; or it is a token.</exception>
    internal static void RequireFit(string credential, Call call)
    {
        if (Is(credential) && !call.Route.Operation.TakesEphemeralKey)
        {
            throw new ArgumentException(
                $"The key is an ephemeral one, which opens realtime sessions and nothing else; '{call.Route.Operation.Name}' needs the resource's key or an identity. Nothing was sent.", nameof(credential));
        }

        if (call.Route.Operation.OpensSocket && credential.StartsWith(TokenPrefix, StringComparison.Ordinal) && credential.Split('.').Length == 3)
        {
            throw new ArgumentException("What was given as a key is a token of Entra ID. Give the client a TokenCredential instead; nothing was sent.", nameof(credential));
        }
    }
}
