namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>Carries what a credential threw past the retries, which would take it for a failure of the service's connection.</summary>
internal sealed class CredentialException(Exception cause) : Exception("The credential gave no token.", cause);
