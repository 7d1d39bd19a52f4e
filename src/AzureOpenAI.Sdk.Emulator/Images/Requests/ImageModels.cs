namespace AzureOpenAI.Sdk.Emulator.Images.Requests;

/// <summary>The table of image-models.json; its own text says where the figures are from.</summary>
internal sealed record ImageModels(
    int PartialImageTokens,
    int PromptFrame,
    int InputImageFrame,
    int InputImageBase,
    int InputImageTile,
    FidelityTokens HighFidelity,
    ImageFamily[] Families);
