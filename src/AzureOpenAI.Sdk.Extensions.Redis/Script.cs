using StackExchange.Redis;

namespace AzureOpenAI.Sdk.Extensions.Redis;

/// <summary>A script that the server runs as one step. The client sends its text once, and its hash from then on.</summary>
internal sealed class Script
{
    private readonly string _text;

    private Script(string name)
    {
        using var reader = new StreamReader(typeof(Script).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The package lacks its script {name}."));
        _text = reader.ReadToEnd();
    }

    /// <summary>Grants a part of a deployment's quota.</summary>
    internal static Script Lease { get; } = new("lease.lua");

    /// <summary>Notes a cooldown, and tells the others.</summary>
    internal static Script Cool { get; } = new("cool.lua");

    /// <summary>Notes that a process is alive, and counts those that are.</summary>
    internal static Script Beat { get; } = new("beat.lua");

    internal Task<RedisResult> RunAsync(IDatabase database, RedisKey key, RedisValue[] values) => database.ScriptEvaluateAsync(_text, [key], values);
}
