namespace AzureOpenAI.Sdk.Tests.Deployments;

/// <summary>What the control plane sends, after the examples of its own documents (Microsoft.CognitiveServices 2024-10-01).</summary>
internal static class ControlPlaneWire
{
    public const string Deployment = """
        {
          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a/deployments/chat",
          "type": "Microsoft.CognitiveServices/accounts/deployments", "name": "chat", "etag": "\"7300d5a1\"",
          "sku": { "name": "Standard", "capacity": 10 }, "tags": { "team": "sums" },
          "systemData": { "createdBy": "a@unit.example", "createdByType": "User", "createdAt": "2024-10-02T07:08:09.1234567Z", "lastModifiedBy": "b", "lastModifiedByType": "Application", "lastModifiedAt": "2024-10-03T00:00:00Z" },
          "properties": {
            "model": { "format": "OpenAI", "name": "gpt-4o", "version": "2024-11-20", "publisher": "OpenAI", "callRateLimit": { "renewalPeriod": 60.0, "count": 100.0 } },
            "versionUpgradeOption": "OnceNewDefaultVersionAvailable", "raiPolicyName": "Microsoft.DefaultV2", "dynamicThrottlingEnabled": true, "currentCapacity": 5,
            "scaleSettings": { "scaleType": "Manual", "capacity": 1, "activeCapacity": 1 }, "capacitySettings": { "designatedCapacity": 2, "priority": 1 },
            "capabilities": { "chatCompletion": "true", "area": "US" }, "provisioningState": "Succeeded", "parentDeploymentName": "p", "spilloverDeploymentName": "s",
            "callRateLimit": { "rules": [{ "key": "request", "matchPatterns": [{ "path": "*", "method": "POST" }] }] },
            "rateLimits": [{ "key": "request", "renewalPeriod": 10, "count": 10 }, { "key": "token", "renewalPeriod": 60, "count": 10000, "minCount": 1, "dynamicThrottlingEnabled": false }]
          }
        }
        """;

    public const string Model = """
        {
          "format": "OpenAI", "name": "gpt-4o", "version": "2024-11-20", "isDefaultVersion": true, "maxCapacity": 3, "lifecycleStatus": "GenerallyAvailable",
          "baseModel": { "format": "OpenAI", "name": "gpt-4" },
          "capabilities": { "chatCompletion": "true", "maxContextToken": "128000" }, "finetuneCapabilities": { "scaleType": "Manual" },
          "deprecation": { "fineTune": "2026-09-01T00:00:00Z", "inference": "2027-03-01T00:00:00Z" },
          "skus": [{
            "name": "GlobalStandard", "usageName": "OpenAI.GlobalStandard.gpt-4o", "deprecationDate": "2027-03-01T00:00:00Z",
            "capacity": { "default": 10, "minimum": 1, "maximum": 1000, "step": 1 }, "rateLimits": [{ "count": 1000.0, "renewalPeriod": 60.0 }]
          }],
          "systemData": { "createdBy": "Microsoft" }
        }
        """;

    public const string Account = """
        {
          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a", "type": "Microsoft.CognitiveServices/accounts",
          "name": "a", "location": "eastus2", "kind": "AIServices", "etag": "\"1\"", "sku": { "name": "S0" }, "tags": {},
          "identity": { "type": "SystemAssigned" },
          "properties": {
            "endpoint": "https://a.cognitiveservices.azure.com/", "endpoints": { "OpenAI Language Model Instance API": "https://a.openai.azure.com/" },
            "internalId": "i", "customSubDomainName": "a", "publicNetworkAccess": "Enabled", "disableLocalAuth": false, "dateCreated": "2024-10-02T07:08:09Z",
            "capabilities": [{ "name": "VirtualNetworks" }, { "name": "MaxTokens", "value": "1" }], "networkAcls": { "defaultAction": "Allow" },
            "callRateLimit": { "rules": [] }, "provisioningState": "Succeeded"
          }
        }
        """;
}
