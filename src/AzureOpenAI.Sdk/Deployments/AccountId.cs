using Azure.Core;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>The resource id of an account, taken apart.</summary>
internal static class AccountId
{
    private const string Shape = "/subscriptions/{id}/resourceGroups/{group}/providers/Microsoft.CognitiveServices/accounts/{account}";

    /// <summary>Returns the subscription, the resource group and the name of an account.</summary>
    /// <exception cref="ArgumentException">It is no account's id. The message says what one looks like.</exception>
    internal static string[] Parts(ResourceIdentifier account)
    {
        Require.NotNull(account);
        try
        {
            if (account.ResourceType == "Microsoft.CognitiveServices/accounts" && account is { SubscriptionId.Length: > 0, ResourceGroupName.Length: > 0, Name.Length: > 0 })
            {
                return [account.SubscriptionId!, account.ResourceGroupName!, account.Name];
            }
        }
        catch (FormatException)
        {
            // An identifier takes itself apart only when it is asked.
        }

        throw new ArgumentException($"It is not the resource id of an account. One looks like {Shape}; the portal shows it under JSON View.", nameof(account));
    }
}
