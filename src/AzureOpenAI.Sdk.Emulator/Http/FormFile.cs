namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>A file that came with a form.</summary>
/// <param name="Name">The field that it came under; <c>image[]</c> is <c>image</c>.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="ContentType">The type that was given for it; null when none was.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record FormFile(string Name, string FileName, string? ContentType, ReadOnlyMemory<byte> Bytes);
