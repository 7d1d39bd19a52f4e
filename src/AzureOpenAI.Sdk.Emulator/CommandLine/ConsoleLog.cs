using Microsoft.Extensions.Logging;

namespace AzureOpenAI.Sdk.Emulator.CommandLine;

/// <summary>Writes the access log to the console, a line at a time.</summary>
internal sealed class ConsoleLog(TextWriter output) : ILoggerFactory, ILogger
{
    private readonly Lock _writing = new();

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("The console log takes no providers.");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_writing)
        {
            output.WriteLine(formatter(state, exception));
            if (exception is not null)
                output.WriteLine(exception);
        }
    }

    public void Dispose()
    {
        // The console belongs to the process.
    }
}
