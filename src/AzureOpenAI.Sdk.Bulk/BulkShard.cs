namespace AzureOpenAI.Sdk.Bulk;

/// <summary>A part of an input, for one of many processes: lines that stand one after another.</summary>
/// <param name="InputIdentity">What tells the whole input from others.</param>
/// <param name="Number">Its number, from 0.</param>
/// <param name="FirstLine">The number of its first line, from 0.</param>
/// <param name="Offset">Where that line begins in the file.</param>
/// <param name="Lines">How many lines it has.</param>
public sealed record BulkShard(string InputIdentity, int Number, long FirstLine, long Offset, int Lines);
