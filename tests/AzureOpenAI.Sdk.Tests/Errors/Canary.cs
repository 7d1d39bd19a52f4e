using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Tests.Diagnostics;

namespace AzureOpenAI.Sdk.Tests.Errors;

/// <summary>Secrets that are easy to find wherever they come out, and calls that carry them.</summary>
internal static class Canary
{
    internal const string Key = "kC4nary/+=Key Kq83jd93kd";
    internal const string Token = "tC4nary/+=Token.93jdk38djk3";
    internal const string Prompt = "promptC4nary";
    internal const string Reply = "replyC4nary";

    internal static FakeService Service() => new(new()
    {
        Retry = { MaxRetries = 1 },
        Limits = { MaxResponseBytes = 2_000, MaxEventBytes = 2_000 },
    });

    internal static AzureOpenAIClient Client(FakeService service, bool withKey) => withKey
        ? new AzureOpenAIClient(FakeService.Endpoint, new AzureKeyCredential(Key), service.Options)
        : new AzureOpenAIClient(FakeService.Endpoint, new StubTokenCredential((_, _) => Task.FromResult(new AccessToken(Token, DateTimeOffset.MaxValue))), service.Options);

    internal static Task<Response<ChatResult>> ChatAsync(AzureOpenAIClient client, bool async)
        => async ? client.GetChatClient("gpt-4o").CompleteAsync(Prompt) : Task.Run(() => client.GetChatClient("gpt-4o").Complete(Prompt));

    internal static async Task CatchAsync(Captured captured, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception failure)
        {
            captured.Add(failure);
        }
    }

    internal static void AssertClean(Captured captured, params string[] secrets)
    {
        Assert.That(captured.Texts, Is.Not.Empty);
        AssertClean(captured.Texts, secrets);
    }

    internal static void AssertClean(IEnumerable<string> texts, params string[] secrets)
    {
        foreach (string text in texts)
        {
            Assert.That(secrets.FirstOrDefault(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)), Is.Null, text);
        }
    }
}
