using Azure;
using AzureOpenAI.Sdk.FineTuning;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class FineTuningCases
{
    private const string Job = "ftjob-1";
    private const string Checkpoint = "ftckpt-1";
    private const string Model = "ft:gpt-4o-mini:org:name:1";
    private const string StringCheck = """{ "type": "string_check", "name": "same", "input": "{{sample.output_text}}", "reference": "{{item.answer}}", "operation": "eq" }""";
    private const string Python = """{ "type": "python", "name": "code", "source": "def grade(sample, item): return 1.0", "image_tag": "2025-05-08" }""";

    private const string Similarity = """{ "type": "text_similarity", "name": "near", "input": "{{sample.output_text}}", "reference": "{{item.answer}}", "evaluation_metric": "rouge_l" }""";

    private const string Score = """
        {
          "type": "score_model", "name": "judge", "model": "o3-mini", "range": [0, 10],
          "input": [{ "type": "message", "role": "developer", "content": "Judge." }, { "type": "message", "role": "user", "content": { "type": "input_text", "text": "{{sample.output_text}}" } }],
          "sampling_params": { "temperature": 0.5, "top_p": 1, "seed": 7, "max_completions_tokens": 100, "reasoning_effort": "low" }
        }
        """;

    private const string Everything = $$"""
        {
          "model": "gpt-4o-mini-2024-07-18", "training_file": "file-1", "validation_file": "file-2", "suffix": "desk", "seed": 7, "trainingType": "GlobalStandard", "metadata": { "case": "7" },
          "integrations": [{ "type": "wandb", "wandb": { "project": "p", "name": "n", "entity": "e", "tags": ["t"] } }],
          "method": {
            "type": "reinforcement",
            "reinforcement": {
              "grader": {{Score}},
              "response_format": { "type": "json_schema", "json_schema": { "name": "a", "strict": true, "schema": { "type": "object" } } },
              "hyperparameters": { "n_epochs": 2, "batch_size": "auto", "learning_rate_multiplier": 0.5, "reasoning_effort": "low", "compute_multiplier": 1.5, "eval_interval": 3, "eval_samples": "auto" }
            }
          }
        }
        """;

    internal static IReadOnlyList<ContractCase> Jobs { get; } =
    [
        Create("minimal", """{ "model": "gpt-4o-mini-2024-07-18", "training_file": "file-1" }"""),
        Create("maximal", Everything),
        Create("supervised", """{ "model": "m", "training_file": "file-1", "method": { "type": "supervised", "supervised": { "hyperparameters": { "n_epochs": "auto", "batch_size": 2, "learning_rate_multiplier": 0.1 } } } }"""),
        Create("preferences", """{ "model": "m", "training_file": "file-1", "method": { "type": "dpo", "dpo": { "hyperparameters": { "n_epochs": 3, "batch_size": 2, "learning_rate_multiplier": 0.1, "beta": 0.2 } } } }"""),
        Create("older form", """{ "model": "m", "training_file": "file-1", "hyperparameters": { "n_epochs": 3, "batch_size": "auto", "learning_rate_multiplier": "auto" } }"""),
        Create("graded by text", $$"""{ "model": "m", "training_file": "file-1", "method": { "type": "reinforcement", "reinforcement": { "grader": {{Similarity}} } } }"""),
        new(FineTuningCalls.Get, "by id", client => Tuning(client).GetAsync(Job)),
        new(FineTuningCalls.List, "first page", client => ContractCase.ReadAsync(Tuning(client).ListAsync())),
        new(FineTuningCalls.List, "next page", client => ContractCase.ReadAsync(Tuning(client).ListAsync(new Dictionary<string, string> { ["case"] = "7" }), after: "ftjob-0")),
        new(FineTuningCalls.Cancel, "by id", client => Tuning(client).CancelAsync(Job)),
        new(FineTuningCalls.Pause, "by id", client => Tuning(client).PauseAsync(Job)),
        new(FineTuningCalls.Resume, "by id", client => Tuning(client).ResumeAsync(Job)),
        new(FineTuningCalls.ListEvents, "next page", client => ContractCase.ReadAsync(Tuning(client).ListEventsAsync(Job), after: "ftevent-1")),
        new(FineTuningCalls.ListCheckpoints, "next page", client => ContractCase.ReadAsync(Tuning(client).ListCheckpointsAsync(Job), after: "ftckpt-0")),
        new(FineTuningCalls.DeleteModel, "by name", client => Tuning(client).DeleteModelAsync(Model)),
    ];

    internal static IReadOnlyList<ContractCase> Checkpoints { get; } =
    [
        Copy("minimal"),
        Copy("maximal"),
        new(FineTuningCalls.GetCheckpointCopy, "by id", client => Tuning(client).GetCheckpointCopyAsync(Job, Checkpoint)),
        new(FineTuningCalls.CreatePermissions, "two projects", client => Tuning(client).CreateCheckpointPermissionsAsync(Model, ["proj_1", "proj_2"])),
        new(FineTuningCalls.ListPermissions, "first page", client => ContractCase.ReadAsync(Tuning(client).ListCheckpointPermissionsAsync(Model))),
        new(FineTuningCalls.ListPermissions, "next page", client => ContractCase.ReadAsync(Tuning(client).ListCheckpointPermissionsAsync(Model, "proj_1", oldestFirst: true), after: "cp_1")),
        new(FineTuningCalls.DeletePermission, "by id", client => Tuning(client).DeleteCheckpointPermissionAsync(Model, "cp_1")),
    ];

    internal static IReadOnlyList<ContractCase> Graders { get; } =
    [
        Run("minimal", $$"""{ "grader": {{StringCheck}}, "model_sample": "yes" }"""),
        Run("maximal", $$"""{ "grader": { "type": "multi", "name": "all", "graders": { "a": {{Score}}, "b": {{StringCheck}} }, "calculate_output": "a + b" }, "item": { "answer": "yes" }, "model_sample": "yes" }"""),
        Run("python", $$"""{ "grader": {{Python}}, "model_sample": "yes" }"""),
        Validate("minimal", StringCheck),
        Validate("maximal", Python),
    ];

    private static ContractCase Create(string name, string options)
        => ContractCase.Of<FineTuningOptions>(FineTuningCalls.Create, name, options, (client, typed) => Tuning(client).StartAsync(WaitUntil.Started, typed)) with { Reply = $$"""{"id":"{{Job}}"}""" };

    private static ContractCase Copy(string name)
        => ContractCase.Of<CheckpointCopyOptions>(
            FineTuningCalls.CopyCheckpoint, name, """{ "destinationResourceId": "/subscriptions/1/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a", "region": "northcentralus" }""",
            (client, typed) => Tuning(client).CopyCheckpointAsync(Job, Checkpoint, typed));

    private static ContractCase Run(string name, string options)
        => ContractCase.Of<GraderRunOptions>(FineTuningCalls.RunGrader, name, options, (client, typed) => Tuning(client).RunGraderAsync(typed));

    private static ContractCase Validate(string name, string grader)
        => ContractCase.Of<GraderValidationOptions>(FineTuningCalls.ValidateGrader, name, $$"""{ "grader": {{grader}} }""", (client, typed) => Tuning(client).ValidateGraderAsync(typed.Grader!));

    private static FineTuningClient Tuning(AzureOpenAIClient client) => client.GetFineTuningClient();
}
