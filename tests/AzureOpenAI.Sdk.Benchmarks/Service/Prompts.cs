namespace AzureOpenAI.Sdk.Benchmarks.Service;

/// <summary>What each column asks, in its own types, anew for each call.</summary>
internal static class Prompts
{
    internal const string Deployment = "gpt-4o";
    internal const string Key = "0123456789abcdef0123456789abcdef";
    internal const string System = "You are the assistant of a library. Answer in at most three sentences, in the language of the question, and name the shelf if you know it.";
    internal const string User = "I am looking for a book about the migration of storks that I read here some years ago. It had a blue cover, many maps, and a chapter about a bird that was found with an arrow through its neck. Do you still have it, and where would I find others like it?";
    internal const float Temperature = 0.25f;
    internal const int MaxTokens = 400;

    /// <summary>A token of the length that Entra ID's have.</summary>
    internal static readonly string Token = new('t', 1_200);

    internal static readonly Uri Endpoint = new("https://unit.openai.azure.com");

    internal static readonly IReadOnlyList<string> OneText = ["The stork returned with an arrow through its neck."];
    internal static readonly IReadOnlyList<string> SomeTexts = [.. Enumerable.Range(0, 256).Select(i => $"Paragraph {i} about storks.")];
    internal static readonly IReadOnlyList<string> ManyTexts = [.. Enumerable.Range(0, 2_048).Select(i => $"Paragraph {i} about storks.")];

    /// <summary>Bytes that begin as a PNG file does; nobody here looks further.</summary>
    internal static readonly byte[] Image = MakeImage(2 * 1024 * 1024);

    internal static IReadOnlyList<string> Texts(Work work) => work switch
    {
        Work.OneVector => OneText,
        Work.VectorsAsNumbers => SomeTexts,
        _ => ManyTexts,
    };

    private static byte[] MakeImage(int length)
    {
        byte[] image = new byte[length];
        new Random(7).NextBytes(image);
        ReadOnlySpan<byte> start = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        start.CopyTo(image);
        return image;
    }
}
