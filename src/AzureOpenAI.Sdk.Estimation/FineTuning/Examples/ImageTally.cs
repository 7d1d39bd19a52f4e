namespace AzureOpenAI.Sdk.Estimation.FineTuning.Examples;

/// <summary>Counts the images of a file.</summary>
internal sealed class ImageTally
{
    public long Count { get; private set; }

    public long RemoteCount { get; private set; }

    public long ByteCount { get; private set; }

    /// <summary>Gets how many examples have images.</summary>
    public long ExampleCount { get; private set; }

    /// <summary>Gets how many images the example at hand has.</summary>
    public int InExample { get; private set; }

    public void Begin() => InExample = 0;

    /// <summary>Adds an image.</summary>
    /// <param name="bytes">How large it is; null when it is named by URL.</param>
    public void Add(long? bytes)
    {
        ExampleCount += InExample == 0 ? 1 : 0;
        InExample++;
        Count++;
        RemoteCount += bytes is null ? 1 : 0;
        ByteCount += bytes ?? 0;
    }
}
