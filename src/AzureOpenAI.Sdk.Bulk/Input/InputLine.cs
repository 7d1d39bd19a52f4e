namespace AzureOpenAI.Sdk.Bulk.Input;

/// <summary>A request of a batch file, and where it stands.</summary>
/// <param name="Request">The request.</param>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Offset">Where its line begins.</param>
/// <param name="Length">How long the line is, without its end.</param>
internal readonly record struct InputLine(BulkRequest Request, long Number, long Offset, int Length);
