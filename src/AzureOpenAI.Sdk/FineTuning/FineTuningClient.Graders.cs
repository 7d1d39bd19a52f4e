using Azure;
using AzureOpenAI.Sdk.Grading;

namespace AzureOpenAI.Sdk.FineTuning;

/// <content>Graders, to be tried before they train a model. The service calls these operations alpha.</content>
public partial class FineTuningClient
{
    /// <summary>Runs a grader on a reply, to see how it scores. A grader that asks a model costs its tokens.</summary>
    /// <param name="options">The grader, the reply, and the example that it answers.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The score, and how it came about.</returns>
    /// <exception cref="ArgumentException">Something is missing; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the grader, or no whole answer came.</exception>
    public virtual Task<Response<GraderRunResult>> RunGraderAsync(GraderRunOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        return _pipeline.PostAsync<GraderRunOptions, GraderRunResult>(RouteTo(FineTuningCalls.RunGrader), options, reasons: false, default, cancellationToken);
    }

    /// <inheritdoc cref="RunGraderAsync"/>
    public virtual Response<GraderRunResult> RunGrader(GraderRunOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        return _pipeline.Post<GraderRunOptions, GraderRunResult>(RouteTo(FineTuningCalls.RunGrader), options, reasons: false, default, cancellationToken);
    }

    /// <summary>Lets the service check a grader.</summary>
    /// <param name="grader">The grader.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The grader as the service understood it.</returns>
    /// <exception cref="AzureOpenAIException">The service refused the grader and says why, or no whole answer came.</exception>
    public virtual Task<Response<GraderValidationResult>> ValidateGraderAsync(Grader grader, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<GraderValidationOptions, GraderValidationResult>(
            RouteTo(FineTuningCalls.ValidateGrader), new GraderValidationOptions { Grader = Require.NotNull(grader) }, reasons: false, default, cancellationToken);

    /// <inheritdoc cref="ValidateGraderAsync"/>
    public virtual Response<GraderValidationResult> ValidateGrader(Grader grader, CancellationToken cancellationToken = default)
        => _pipeline.Post<GraderValidationOptions, GraderValidationResult>(
            RouteTo(FineTuningCalls.ValidateGrader), new GraderValidationOptions { Grader = Require.NotNull(grader) }, reasons: false, default, cancellationToken);
}
