using Azure;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The answer to the offer of a WebRTC connection.</summary>
public sealed class RealtimeCallResult
{
    /// <summary>Gets the answer as SDP, which the other side sets as its remote description.</summary>
    public string Sdp { get; init; } = "";

    /// <summary>Gets the id by which the call can be joined, handed on and ended; null when the service did not tell it.</summary>
    public string? CallId { get; init; }

    internal static Response<RealtimeCallResult> Of(Response<string> answer)
    {
        Response response = answer.GetRawResponse();
        string? location = response.Headers.TryGetValue("Location", out string? value) ? value : null;
        return Response.FromValue(new RealtimeCallResult { Sdp = answer.Value, CallId = location?.Split('?')[0].TrimEnd('/').Split('/').Last() }, response);
    }

    /// <summary>Names the type: the answer holds addresses.</summary>
    /// <returns>The type.</returns>
    public override string ToString() => nameof(RealtimeCallResult);
}
