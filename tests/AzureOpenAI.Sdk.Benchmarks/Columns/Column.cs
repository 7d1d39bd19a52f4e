using AzureOpenAI.Sdk.Benchmarks.Service;

namespace AzureOpenAI.Sdk.Benchmarks.Columns;

/// <summary>One way to call the service.</summary>
internal abstract class Column(string name)
{
    internal string Name { get; } = name;

    /// <summary>Makes a client over a canned service, and returns how it does some work once.</summary>
    /// <returns>
    /// A function whose value proves that the whole answer was read (<see cref="WorkFacts.Expected"/>); null when the column can't do it.
    /// </returns>
    internal abstract Func<Task<double>>? Prepare(Work work);
}
