using System.Diagnostics.CodeAnalysis;
using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>Says whether texts and images are harmful, and how. None of Azure's documents has it: a resource there may refuse it.</summary>
/// <remarks>On Azure, each answer of a deployment has the results of its content filter already; see <c>ContentFilterResults</c>.</remarks>
[Experimental(ExperimentalId.Moderations)]
public class ModerationsClient
{
    private readonly ServicePipeline _pipeline = null!;

    internal ModerationsClient(ServicePipeline pipeline) => _pipeline = pipeline;

    /// <summary>For mocking.</summary>
    protected ModerationsClient()
    {
    }

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual ModerationsClient With(CallSettings settings) => new(_pipeline.With(settings));

    /// <summary>Says what is harmful in a content.</summary>
    /// <param name="options">The content, and which model looks at it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What was found, with a score for each category.</returns>
    /// <exception cref="ArgumentException">There is nothing to look at; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no moderation; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<ModerationsResult>> ClassifyAsync(ModerationsOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<ModerationsOptions, ModerationsResult>(Route(), Checked(options), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="ClassifyAsync(ModerationsOptions, CancellationToken)"/>
    public virtual Response<ModerationsResult> Classify(ModerationsOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<ModerationsOptions, ModerationsResult>(Route(), Checked(options), reasons: false, default, cancellationToken);

    /// <summary>Says what is harmful in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <inheritdoc cref="ClassifyAsync(ModerationsOptions, CancellationToken)"/>
    public virtual Task<Response<ModerationsResult>> ClassifyAsync(string text, CancellationToken cancellationToken = default)
        => ClassifyAsync(new ModerationsOptions(text), cancellationToken);

    /// <inheritdoc cref="ClassifyAsync(string, CancellationToken)"/>
    public virtual Response<ModerationsResult> Classify(string text, CancellationToken cancellationToken = default)
        => Classify(new ModerationsOptions(text), cancellationToken);

    private static ModerationsOptions Checked(ModerationsOptions options)
    {
        Require.NotNull(options).Validate();
        return options;
    }

    private Route Route() => _pipeline.RouteTo(ModerationsCalls.Classify, []);
}
