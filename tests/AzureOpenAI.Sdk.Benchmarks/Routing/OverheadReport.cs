using System.Diagnostics;
using System.Globalization;
using Azure;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Benchmarks.Routing;

/// <summary>What a route adds to a call over loopback: processor time and bytes, beside the same client without routes.</summary>
internal static class OverheadReport
{
    private const int Calls = 3_000;
    private const int Rounds = 7;

    public static async Task WriteAsync()
    {
        using var server = LoopbackServer.Start();
        var key = new AzureKeyCredential("key");
        ChatClient plain = new AzureOpenAIClient(server.Endpoint, key, new() { AllowInsecureLoopback = true }).GetChatClient("gpt-4o");
        var options = new AzureOpenAIClientOptions { AllowInsecureLoopback = true };
        options.Routes.Models["gpt-4o"] = new ModelRoute(
            new RouteTier(new RouteDeployment(server.Endpoint, "a", key) { TokensPerMinute = 1_000_000_000 }, new RouteDeployment(server.Endpoint, "b", key) { TokensPerMinute = 1_000_000_000 }));
        ChatClient routed = new AzureOpenAIClient(options).GetChatClient("gpt-4o");

        await MeasureAsync(plain, 500);
        await MeasureAsync(routed, 500);
        List<double> shares = [];
        (double Time, double Bytes) bestPlain = (double.MaxValue, double.MaxValue), bestRouted = bestPlain;
        for (int round = 0; round < Rounds; round++)
        {
            (double Time, double Bytes) one = await MeasureAsync(plain, Calls), other = await MeasureAsync(routed, Calls);
            shares.Add(other.Time / one.Time);
            (bestPlain, bestRouted) = ((Math.Min(bestPlain.Time, one.Time), Math.Min(bestPlain.Bytes, one.Bytes)), (Math.Min(bestRouted.Time, other.Time), Math.Min(bestRouted.Bytes, other.Bytes)));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nA chat call over loopback: {bestPlain.Time:0.0} µs of processor time and {bestPlain.Bytes:0} bytes without routes; with them {bestRouted.Time / bestPlain.Time:0.00} times the time (median of {Rounds} rounds {shares.Order().ElementAt(Rounds / 2):0.00}) and {bestRouted.Bytes - bestPlain.Bytes:0} bytes more."));
    }

    private static async Task<(double Microseconds, double Bytes)> MeasureAsync(ChatClient client, int calls)
    {
        var request = new ChatOptions("Where is the book with the blue cover?") { MaxCompletionTokens = 100 };
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        for (int i = 0; i < calls; i++)
        {
            await client.CompleteAsync(request);
        }

        TimeSpan used = Process.GetCurrentProcess().TotalProcessorTime - before;
        return (used.TotalMicroseconds / calls, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)calls);
    }
}
