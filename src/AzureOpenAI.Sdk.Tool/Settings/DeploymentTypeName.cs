using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Tool.Settings;

/// <summary>Reads the name of a deployment type, also as people write it: <c>global</c>, <c>data-zone</c>, <c>batch</c>.</summary>
internal static class DeploymentTypeName
{
    private static readonly (DeploymentType Type, string[] Names)[] s_known =
    [
        (DeploymentType.GlobalStandard, ["global", "globalstandard"]),
        (DeploymentType.DataZoneStandard, ["datazone", "datazonestandard"]),
        (DeploymentType.Standard, ["regional", "standard"]),
        (DeploymentType.GlobalBatch, ["batch", "globalbatch"]),
        (DeploymentType.DataZoneBatch, ["datazonebatch"]),
        (DeploymentType.ProvisionedManaged, ["provisioned", "provisionedmanaged", "globalprovisionedmanaged", "datazoneprovisionedmanaged"]),
    ];

    public static DeploymentType Parse(string? name)
    {
        if (name is null)
        {
            return DeploymentType.GlobalStandard;
        }

        string plain = name.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        foreach ((DeploymentType type, string[] names) in s_known)
        {
            if (names.Contains(plain, StringComparer.OrdinalIgnoreCase))
            {
                return type;
            }
        }

        throw new BadInputException($"'{name}' is no deployment type. Use global, data-zone, regional, batch, data-zone-batch or provisioned.");
    }
}
