using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>
/// Reads a training file before it is uploaded: names the line and the reason of what the service would refuse, counts the tokens, and
/// says what the training costs. Nothing is sent. Safe for many threads.
/// </summary>
/// <remarks>A file is read as a stream, so that its size does not matter: memory grows with the longest line, and not with the file.</remarks>
public sealed class TrainingFileValidator
{
    private readonly string _model;
    private readonly ModelFacts _facts;
    private readonly TrainingFileOptions _options;

    /// <summary>Creates a validator.</summary>
    /// <param name="model">The model to train, such as <c>gpt-4.1-mini-2025-04-14</c>.</param>
    /// <param name="options">How the file is looked at; null for the defaults.</param>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">An option is out of its range, or the model makes embeddings.</exception>
    public TrainingFileValidator(string model, TrainingFileOptions? options = null)
    {
        _model = Require.NotEmpty(model);
        _options = (options ?? new()).Checked();
        _facts = _options.Estimator.GetModel(model);
        if (_facts.Kind == RequestKind.Embeddings)
        {
            throw new ArgumentException($"{_facts} makes embeddings, and can't be trained. Name a model for chat or completions.", nameof(model));
        }
    }

    /// <summary>Reads a file to its end.</summary>
    /// <param name="file">The file, from where the stream stands. It is not closed.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What the file holds, and what is wrong with it.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    public Task<TrainingFileReport> ValidateAsync(Stream file, CancellationToken cancellationToken = default)
        => RunAsync(Require.NotNull(file), async: true, cancellationToken);

    /// <inheritdoc cref="ValidateAsync"/>
    public TrainingFileReport Validate(Stream file, CancellationToken cancellationToken = default)
        => RunAsync(Require.NotNull(file), async: false, cancellationToken).GetAwaiter().GetResult();

    private async Task<TrainingFileReport> RunAsync(Stream file, bool async, CancellationToken cancellationToken)
    {
        using var lines = new LineReader(file, _options.MostLineBytes);
        var run = new TrainingFileRun(_model, _facts, _options);
        while (run.GoesOn && await lines.ReadAsync(async, cancellationToken).ConfigureAwait(false))
        {
            run.Take(lines);
        }

        return run.ToReport(lines);
    }
}
