using System.Buffers;
using Azure;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>A body in rented memory, given back once its result was read. One that holds no result is left to whoever looks at the failure.</summary>
internal sealed class RentedBody(byte[] bytes, int count) : MemoryStream(bytes, 0, count, writable: false, publiclyVisible: true)
{
    /// <summary>Gives the body's memory back, if it is rented; the response has no body then.</summary>
    internal static void Release(Response response)
    {
        if (response.ContentStream is not RentedBody body)
        {
            return;
        }

        if (response is TransportResponse own)
        {
            own.ReleaseBody();
        }
        else
        {
            response.ContentStream = null;
        }

        ArrayPool<byte>.Shared.Return(body.GetBuffer());
    }
}
