using System.ClientModel;
using AzureOpenAI.Sdk.Realtime;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

/// <summary>What realtime has beside its socket, as far as the peer has it.</summary>
internal static class RealtimeCases
{
    private const string Secret = """{"value":"ek_1","expires_at":1764000000,"session":{"type":"realtime","object":"realtime.session","id":"sess_1","model":"gpt-realtime"}}""";

    internal static IEnumerable<WireCase> All =>
    [
        new(
            "realtime.client_secrets",
            peer => peer.GetRealtimeClient().CreateRealtimeClientSecretAsync(BinaryContent.Create(BinaryData.FromString("""{"expires_after":{"anchor":"created_at","seconds":600},"session":{"type":"realtime","model":"gpt-realtime","instructions":"Be brief."}}"""))),
            ours => ours.GetRealtimeClient("gpt-realtime").CreateSecretAsync(new RealtimeSecretOptions { ExpiresAfter = new() { Anchor = "created_at", Seconds = 600 }, Session = new() { Instructions = "Be brief." } }),
            Secret),
    ];
}
