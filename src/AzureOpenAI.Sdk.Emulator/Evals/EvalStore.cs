using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Jobs;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Evals;

/// <summary>The evaluations, with their runs.</summary>
internal sealed class EvalStore(TimeProvider clock, TimeSpan duration)
{
    private readonly Lock _lock = new();
    private readonly List<Eval> _evals = [];

    internal Eval Add(JsonObject request)
    {
        var eval = new Eval(Ids.New("eval_", 32), request, clock.GetUtcNow());
        lock (_lock)
        {
            _evals.Add(eval);
        }

        return eval;
    }

    /// <summary>Gets the evaluations, the oldest first.</summary>
    internal List<Eval> List()
    {
        lock (_lock)
        {
            return [.. _evals];
        }
    }

    /// <exception cref="Refusal">404: there is no such evaluation.</exception>
    internal Eval Get(string id) => List().Find(eval => eval.Id == id) ?? throw NotFound("Evaluation", id, "eval_id");

    internal void Remove(Eval eval)
    {
        lock (_lock)
        {
            _evals.Remove(eval);
        }
    }

    internal EvalRun AddRun(Eval eval, JsonObject request, IReadOnlyList<EvalItemResult> items, string? fault)
    {
        var run = new EvalRun(Ids.New("evalrun_", 32), eval, request, new JobClock(clock, duration), items, fault);
        lock (eval.Runs)
        {
            eval.Runs.Add(run);
        }

        return run;
    }

    /// <summary>Gets the runs of an evaluation, the oldest first.</summary>
    internal static List<EvalRun> ListRuns(Eval eval)
    {
        lock (eval.Runs)
        {
            return [.. eval.Runs];
        }
    }

    internal static Refusal NotFound(string what, string id, string param)
        => Refusal.Request($"{what} with id '{id}' not found.", param, "not_found", StatusCodes.Status404NotFound);
}
