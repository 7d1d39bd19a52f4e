#if !NET8_0_OR_GREATER
using System.Reflection;

#endif
namespace AzureOpenAI.Sdk.Transport;

/// <summary>Keeps the framework's handlers from following a redirect: they take off the Authorization header on the way, but not a key.</summary>
internal static class Redirects
{
    internal static void SwitchOff(HttpMessageHandler handler)
    {
        for (HttpMessageHandler? next = handler; next is not null; next = (next as DelegatingHandler)?.InnerHandler)
        {
            try
            {
                SwitchOffIn(next);
            }
            catch (InvalidOperationException failure)
            {
                throw new ArgumentException(
                    "The handler follows redirects, which would hand the key on, and can't be changed any more. Set AllowAutoRedirect to false before its first use.", nameof(handler), failure);
            }
        }
    }

    private static void SwitchOffIn(HttpMessageHandler handler)
    {
        if (handler is HttpClientHandler { AllowAutoRedirect: true } client)
        {
            client.AllowAutoRedirect = false;
        }

#if NET8_0_OR_GREATER
        if (handler is SocketsHttpHandler { AllowAutoRedirect: true } sockets)
        {
            sockets.AllowAutoRedirect = false;
        }
#else
        // This build knows no SocketsHttpHandler, but the framework that it runs on may.
        if (handler.GetType() is { FullName: "System.Net.Http.SocketsHttpHandler" } type && type.GetProperty("AllowAutoRedirect") is { } allowed && allowed.GetValue(handler) is true)
        {
            try
            {
                allowed.SetValue(handler, false);
            }
            catch (TargetInvocationException failure) when (failure.InnerException is InvalidOperationException inner)
            {
                throw new InvalidOperationException(inner.Message, inner);
            }
        }
#endif
    }
}
