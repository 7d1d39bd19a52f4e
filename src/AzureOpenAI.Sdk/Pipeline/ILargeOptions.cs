namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>Options that may hold files. Knowing their size before, the request is written into one buffer that need not grow.</summary>
internal interface ILargeOptions
{
    /// <summary>Gets how many bytes the files take in the request, about; 0 when there are none.</summary>
    long LengthOfFiles { get; }
}
