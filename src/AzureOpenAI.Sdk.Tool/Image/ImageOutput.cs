using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Tool.Estimate;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Image;

/// <summary>Shows an image's cost, for people and for programs.</summary>
internal static class ImageOutput
{
    public static void Write(AppConsole console, GivenImage image, ModelImage drawn, IReadOnlyList<ModelImage> models)
    {
        string file = image.Format is { } format ? $"{format}, {Number.Of(image.Bytes ?? 0)} bytes, " : "";
        console.Out.WriteLine($"{image.Name}: {file}{image.Size.Width} × {image.Size.Height} pixels");
        console.Out.WriteLine($"{drawn.Model}: {Number.Of(drawn.Usual.Tokens)} tokens; {drawn.Usual.Steps}");
        if (!console.IsPlain)
        {
            TilePicture.Write(console, drawn.Usual);
        }

        console.Out.WriteLine();
        TextTable table = new TextTable("Model", "Low", "Auto", "High", "Original", "Exactness", "Cost at auto").Right(1, 2, 3, 4, 6);
        foreach (ModelImage model in models)
        {
            string[] counts = [.. ModelImage.Details.Select(detail => Number.Of(model.Counts[detail].Tokens))];
            table.Add([model.Model.ToString(), .. counts, EstimateOutput.Name(model.Usual.Exactness), Number.Money(model.Cost, model.Currency ?? "")]);
        }

        table.Write(console);
        console.Out.WriteLine();
        console.Out.WriteLine(drawn.Advice.ToString());
    }

    public static void WriteJson(AppConsole console, GivenImage image, IReadOnlyList<ModelImage> models)
        => JsonOutput.Write(console, json =>
        {
            json.WriteString("format", image.Format);
            json.WriteAmount("bytes", image.Bytes);
            json.WriteNumber("width", image.Size.Width);
            json.WriteNumber("height", image.Size.Height);
            json.WriteList("models", models, model =>
            {
                json.WriteString("model", model.Model.ToString());
                json.WriteAmount("cost", model.Cost);
                json.WriteString("currency", model.Currency);
                json.WriteNumber("largestUsefulWidth", model.Advice.LargestUseful.Width);
                json.WriteNumber("largestUsefulHeight", model.Advice.LargestUseful.Height);
                json.WriteString("cheapestDetail", Name(model.Advice.CheapestDetail));
                json.WriteString("advice", model.Advice.ToString());
                json.WriteList("details", ModelImage.Details, detail =>
                {
                    ImageTokenCount count = model.Counts[detail];
                    json.WriteString("detail", Name(detail));
                    json.WriteNumber("lower", count.Tokens.Lower);
                    json.WriteNumber("expected", count.Tokens.Expected);
                    json.WriteNumber("upper", count.Tokens.Upper);
                    json.WriteString("exactness", EstimateOutput.Name(count.Exactness));
                    json.WriteAmount("scaledWidth", count.ScaledSize?.Width);
                    json.WriteAmount("scaledHeight", count.ScaledSize?.Height);
                    json.WriteString("steps", count.Steps);
                    json.WriteString("reason", count.Reason);
                });
            });
        });

    private static string Name(ImageDetail detail) => detail switch
    {
        ImageDetail.Low => "low",
        ImageDetail.High => "high",
        ImageDetail.Original => "original",
        _ => "auto",
    };
}
