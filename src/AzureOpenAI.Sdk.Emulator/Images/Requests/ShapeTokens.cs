namespace AzureOpenAI.Sdk.Emulator.Images.Requests;

/// <summary>What a picture costs in tokens, by its shape.</summary>
internal sealed record ShapeTokens(int Square, int Portrait, int Landscape)
{
    internal int Of(PictureSize size) => size.Width == size.Height ? Square : size.Width < size.Height ? Portrait : Landscape;
}
