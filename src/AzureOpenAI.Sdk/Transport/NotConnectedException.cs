namespace AzureOpenAI.Sdk.Transport;

/// <summary>Says that no connection was made in time, and so that nothing was sent.</summary>
internal sealed class NotConnectedException(Exception cause) : Exception("No connection was made in time.", cause);
