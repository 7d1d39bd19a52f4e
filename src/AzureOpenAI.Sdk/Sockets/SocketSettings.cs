namespace AzureOpenAI.Sdk.Sockets;

/// <summary>How a socket is kept.</summary>
/// <param name="KeepAlive">How often the other side is asked whether it is there.</param>
/// <param name="KeepAliveTimeout">How long its answer is waited for.</param>
/// <param name="AwaitsFirst">Whether the other side speaks first, so that the socket is accepted only when it has.</param>
internal sealed record SocketSettings(TimeSpan KeepAlive, TimeSpan KeepAliveTimeout, bool AwaitsFirst);
