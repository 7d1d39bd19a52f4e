using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Estimation.Tests.Images;

namespace AzureOpenAI.Sdk.Estimation.Tests.Requests;

public sealed class OptionsEstimateTests
{
    [Test]
    public void Options_are_estimated_as_the_JSON_that_is_sent()
    {
        var options = new ChatOptions(
        [
            ChatMessage.System("Answer briefly."),
            ChatMessage.User(ChatContentPart.FromText("What is "), ChatContentPart.FromText("this?"), ChatContentPart.FromImage(ImageFiles.Png(2_048, 4_096), detail: ChatImageDetail.High)),
        ])
        {
            MaxCompletionTokens = 150,
        };

        RequestEstimate estimate = TokenEstimator.Default.Estimate("gpt-4o", options);

        RequestEstimate ofJson = Json.Chat(
            $$"""
            { "max_completion_tokens": 150, "messages": [
              { "role": "system", "content": "Answer briefly." },
              { "role": "user", "content": [
                { "type": "text", "text": "What is " }, { "type": "text", "text": "this?" },
                { "type": "image_url", "image_url": { "url": "data:image/png;base64,{{Convert.ToBase64String(ImageFiles.Png(2_048, 4_096))}}", "detail": "high" } } ] } ] }
            """,
            "gpt-4o");
        Assert.That(estimate.Parts.Select(static part => part.ToString()), Is.EqualTo(ofJson.Parts.Select(static part => part.ToString())));
        Assert.That(estimate.OutputTokensUpperBound, Is.EqualTo(150));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Exact));
    }

    [Test]
    public void Options_for_embeddings_are_estimated_input_by_input()
    {
        RequestEstimate estimate = TokenEstimator.Default.Estimate("text-embedding-3-small", new EmbeddingsOptions(["Hello, world!", "This is a test.", "Goodbye!"]));

        Assert.That(estimate.Parts.Select(static part => part.Tokens), Is.EqualTo([4, 5, 3]));
    }
}
