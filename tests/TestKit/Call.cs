using Azure;
using AzureOpenAI.Sdk.Chat;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>Calls a client in the way that a test's case asks for, so that one test holds for both.</summary>
public static class Call
{
    /// <summary>Asks "hello", with a thread that waits or without.</summary>
    public static Task<Response<ChatResult>> ChatAsync(this AzureOpenAIClient client, bool async, CancellationToken cancellationToken = default)
    {
        ChatClient chat = client.GetChatClient("gpt-4o");
        return async
            ? chat.CompleteAsync("hello", cancellationToken)
            // A thread of its own, so that tests that wait don't take the pool's threads from others.
            : Task.Factory.StartNew(() => chat.Complete("hello", cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Asks "hello" and reads the stream to its end.</summary>
    /// <returns>The texts of the updates.</returns>
    public static async Task<IReadOnlyList<string?>> StreamAsync(this AzureOpenAIClient client, CancellationToken cancellationToken = default)
    {
        List<string?> texts = [];
        await foreach (ChatUpdate update in await client.GetChatClient("gpt-4o").StreamAsync("hello", cancellationToken))
        {
            texts.Add(update.Text);
        }

        return texts;
    }
}
