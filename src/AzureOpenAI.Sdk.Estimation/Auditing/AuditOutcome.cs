namespace AzureOpenAI.Sdk.Estimation.Auditing;

/// <summary>How an estimate turned out.</summary>
public enum AuditOutcome
{
    /// <summary>The service counted the expected number.</summary>
    Exact,

    /// <summary>The service's count is within the range.</summary>
    WithinRange,

    /// <summary>The service's count is outside the range: a rule is wrong, or the service has changed one.</summary>
    Outside,
}
