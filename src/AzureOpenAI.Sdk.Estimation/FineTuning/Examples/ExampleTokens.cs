using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.FineTuning.Examples;

/// <summary>Counts the tokens of an example that has no errors.</summary>
internal sealed class ExampleTokens(TokenEstimator estimator, string model)
{
    public (TokenRange Tokens, Exactness Exactness) Count(JsonElement example, TrainingFileFormat format)
    {
        if (format == TrainingFileFormat.Completion)
        {
            int tokens = estimator.CountTokens(model, example.Text("prompt") ?? "") + estimator.CountTokens(model, example.Text("completion") ?? "");
            return (new(tokens), Exactness.Fitted);
        }

        if (format == TrainingFileFormat.Preference)
        {
            using JsonDocument joined = Join(example);
            return Count(joined.RootElement);
        }

        return Count(example);
    }

    private (TokenRange Tokens, Exactness Exactness) Count(JsonElement conversation)
    {
        RequestEstimate estimate = estimator.Estimate(RequestKind.Chat, conversation, model);
        return (estimate.InputTokens, estimate.Exactness);
    }

    /// <summary>Writes a preference as one conversation: the input, and both outputs behind it.</summary>
    private static JsonDocument Join(JsonElement example)
    {
        JsonElement input = example.GetProperty("input");
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (JsonProperty member in input.EnumerateObject().Where(static member => member.Name != "messages"))
            {
                member.WriteTo(writer);
            }

            writer.WriteStartArray("messages");
            foreach (JsonElement message in input.Items("messages").Concat(example.Items("preferred_output")).Concat(example.Items("non_preferred_output")))
            {
                message.WriteTo(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.ToArray(), TokenEstimator.DocumentOptions);
    }
}
