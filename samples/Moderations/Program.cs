// Says what is harmful in texts and images. Azure's documents do not have it: the compiler says that it may still change.
#pragma warning disable AOAISDK001
using AzureOpenAI.Sdk.Moderations;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

ModerationsClient moderations = service.Client.GetModerationsClient();
string[] texts = ["Shall we bake bread on Sunday?", "You are worthless, and I will hurt you."];
ModerationsResult found = await moderations.ClassifyAsync(new ModerationsOptions(new ModerationInput(texts)));
foreach ((string text, ModerationVerdict verdict) in texts.Zip(found.Results))
{
    Console.WriteLine($"{(verdict.Flagged == true ? "flagged" : "fine"),8}: {text}");
    foreach (ModerationCategory category in verdict.FlaggedCategories)
    {
        Console.WriteLine($"{"",10}{category}: {verdict.ScoreOf(category):0.00}");
    }
}

// A text and an image that belong together are looked at together.
var post = new ModerationInput([new ModerationText("Look at this!"), ModerationImage.FromUrl("https://example.com/picture.png")]);
ModerationVerdict both = (await moderations.ClassifyAsync(new ModerationsOptions(post))).Value.Results[0];
Console.WriteLine($"\nThe score for violence is about {string.Join(" and ", both.CategoryAppliedInputTypes!.Violence)}.");
