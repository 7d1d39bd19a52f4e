namespace AzureOpenAI.Sdk.Estimation;

/// <summary>How a deployment is run, which decides its price.</summary>
public enum DeploymentType
{
    /// <summary>Standard, in any region of the world.</summary>
    GlobalStandard,

    /// <summary>Standard, within the data zone of the United States or the European Union.</summary>
    DataZoneStandard,

    /// <summary>Standard, in one region.</summary>
    Standard,

    /// <summary>Batch, in any region of the world.</summary>
    GlobalBatch,

    /// <summary>Batch, within a data zone.</summary>
    DataZoneBatch,
}
