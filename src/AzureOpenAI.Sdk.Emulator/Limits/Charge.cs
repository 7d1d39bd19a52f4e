namespace AzureOpenAI.Sdk.Emulator.Limits;

/// <summary>What was taken from a deployment's quota for a request.</summary>
internal sealed class Charge(RateLedger ledger, string deployment, long input, long? output)
{
    /// <summary>Corrects it to what the answer used, where the deployment's kind does that.</summary>
    internal void Used(long inputTokens, long outputTokens) => ledger.Correct(deployment, input, output, inputTokens, outputTokens);
}
