using System.Text.Json;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Estimation.Tests.Facts;

public sealed class RecordingTests
{
    [Test]
    public void Probe()
    {
        foreach (string line in File.ReadLines(SharedFacts.RequirePath("recordings/dev.jsonl")))
        {
            using JsonDocument d = JsonDocument.Parse(line);
            JsonElement r = d.RootElement;
            string path = r.GetProperty("path").GetString()!;
            bool chat = path.EndsWith("/chat/completions", StringComparison.Ordinal), emb = path.EndsWith("/embeddings", StringComparison.Ordinal);
            if ((!chat && !emb) || r.GetProperty("status").GetInt32() != 200 || !r.TryGetProperty("request", out var req) || req.ValueKind != JsonValueKind.Object) continue;
            int? prompt = null; string? model = null;
            string resp = r.TryGetProperty("response", out var rr) ? rr.GetRawText() : "";
            int i = resp.LastIndexOf("prompt_tokens\\\":", StringComparison.Ordinal); int skip = 16;
            if (i < 0) { i = resp.LastIndexOf("\"prompt_tokens\":", StringComparison.Ordinal); skip = 16; }
            if (i < 0) continue;
            string num = new([.. resp[(i + skip)..].TrimStart().TakeWhile(char.IsDigit)]);
            if (num.Length == 0) continue;
            prompt = int.Parse(num);
            if (rr.ValueKind == JsonValueKind.Object && rr.TryGetProperty("model", out var m)) model = m.GetString();
            try
            {
                var e = TokenEstimator.Default.EstimateJson(chat ? RequestKind.Chat : RequestKind.Embeddings, System.Text.Encoding.UTF8.GetBytes(req.GetRawText()), model);
                string verdict = e.InputTokens.Expected == prompt ? "OK" : prompt >= e.InputTokens.Lower && prompt <= e.InputTokens.Upper ? "IN" : "OUT";
                Console.WriteLine($"REC {verdict} {e.Exactness} {r.GetProperty("id")} {r.GetProperty("test")} model {e.Model} reported {prompt} est {e.InputTokens} parts {string.Join("; ", e.Parts.GroupBy(p => p.Kind).Select(g => $"{g.Key}:{g.Count()}"))}");
            }
            catch (Exception x) { Console.WriteLine($"REC EX {r.GetProperty("id")} {r.GetProperty("test")} {x.GetType().Name} {x.Message}"); }
        }
    }
}
