namespace AzureOpenAI.Sdk.Estimation.Pricing.Retail;

/// <summary>The public price list could not be read. The message says what stood in the way.</summary>
public sealed class RetailPricesException : Exception
{
    internal RetailPricesException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
