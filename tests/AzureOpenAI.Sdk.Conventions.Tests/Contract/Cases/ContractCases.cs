using System.Reflection;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

/// <summary>All cases, by room. A class of this namespace with a static list of cases is found by itself.</summary>
internal static class ContractCases
{
    /// <summary>The last dated version: it has all that dated versions have.</summary>
    private static readonly ServiceVersion LastPreview = new("2025-04-01-preview");

    internal static IReadOnlyList<ContractCase> All { get; } =
    [
        .. typeof(ContractCases).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ContractCases).Namespace && type != typeof(ContractCases))
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.NonPublic))
            .Where(property => property.PropertyType == typeof(IReadOnlyList<ContractCase>))
            .SelectMany(property => (IReadOnlyList<ContractCase>)property.GetValue(null)!),
    ];

    /// <summary>
    /// Gets every operation that a room lists, but for those of the control plane, of which there is no document here, and for those that open a
    /// socket: what is said there are events, which the field ledger holds to the documents.
    /// </summary>
    internal static IReadOnlyList<ServiceOperation> Operations { get; } =
    [
        .. typeof(AzureOpenAIClient).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(property => property.PropertyType == typeof(ServiceOperation))
            .Select(property => (ServiceOperation)property.GetValue(null)!)
            .Where(operation => !operation.IsOfControlPlane && !operation.OpensSocket),
    ];

    /// <summary>Gets the version of each shape of URL with which an operation can be called.</summary>
    internal static IEnumerable<ServiceVersion> VersionsOf(ServiceOperation operation)
        => new[] { ServiceVersion.V1, ServiceVersion.V2024_10_21, LastPreview }.Where(operation.Versions.Has).DistinctBy(version => version.HasModelInBody);
}
